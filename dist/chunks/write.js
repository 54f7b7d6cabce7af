export { t as writeText } from "./write2.js";
