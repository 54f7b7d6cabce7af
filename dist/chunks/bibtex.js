export { C as readBibtex } from "./engine.js";
