export { d as addMany } from "./engine.js";
