export { S as demoChange } from "./engine.js";
