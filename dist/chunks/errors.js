import { i as formatConfigProblems } from "./config.js";
export { formatConfigProblems };
