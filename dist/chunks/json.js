export { t as checkJson, n as inspectJson, r as reviewJson } from "./json2.js";
