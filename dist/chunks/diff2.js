import { t as unifiedDiff } from "./diff3.js";
export { unifiedDiff };
