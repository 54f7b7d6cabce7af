export { r as createTwoFilesPatch } from "./diff.js";
