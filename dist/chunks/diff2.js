export { t as unifiedDiff } from "./diff3.js";
