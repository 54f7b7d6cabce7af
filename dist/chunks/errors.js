export { o as formatConfigProblems } from "./config.js";
