import { n as render, t as contextOf } from "./render3.js";
export { render };
