import { n as tagFileOf, r as withTagFile, t as loadConfig } from "./config.js";
export { loadConfig, tagFileOf, withTagFile };
