import { n as inspectJson, r as reviewJson, t as checkJson } from "./json2.js";
export { checkJson, inspectJson, reviewJson };
