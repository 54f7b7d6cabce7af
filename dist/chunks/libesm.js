import { a as structuredPatch, c as lineDiff, i as formatPatch, l as Diff, n as INCLUDE_HEADERS, o as canonicalize, r as createTwoFilesPatch, s as diffLines, t as FILE_HEADERS_ONLY } from "./diff.js";
export { createTwoFilesPatch };
