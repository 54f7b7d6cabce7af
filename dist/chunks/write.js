import { t as writeText } from "./write2.js";
export { writeText };
