export { i as formatConfigProblems } from "./config.js";
