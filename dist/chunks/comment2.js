import { n as renderComment, t as COMMENT_LIMIT } from "./comment.js";
export { renderComment };
