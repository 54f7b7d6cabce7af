import { n as sarifLog, t as renderSarif } from "./sarif2.js";
export { renderSarif };
