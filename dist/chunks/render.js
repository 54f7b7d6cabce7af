export { n as render } from "./render2.js";
