export { t as loadConfig, n as tagFileOf, r as withTagFile } from "./config.js";
