export { n as renderComment } from "./comment.js";
