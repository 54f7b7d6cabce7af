import { n as renderPretty, r as renderPrettyReview, t as plain } from "./pretty.js";
export { renderPretty, renderPrettyReview };
