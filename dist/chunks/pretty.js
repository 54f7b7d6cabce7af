import { n as renderPretty, r as renderPrettyReview, t as plain } from "./pretty2.js";
export { renderPretty, renderPrettyReview };
