export { n as renderPretty, r as renderPrettyReview } from "./pretty2.js";
