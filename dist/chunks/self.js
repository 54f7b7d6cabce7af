export { r as ownLine } from "./shell.js";
