import { a as ownWords, i as ownSource, n as ownCommand, r as ownLine } from "./shell.js";
export { ownLine };
