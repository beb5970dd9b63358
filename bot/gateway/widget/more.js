// The entry of more.js: what is loaded after the panel stands.
import { dress } from "./dress.js";
import MORE_CSS from "./more.css";

export { callback } from "./callback.js";
export { decorate } from "./decoration.js";
export { letter } from "./letter.js";
export { menu } from "./menu.js";
export { notebook } from "./notebook.js";
export { print } from "./print.js";
export { transcript } from "./transcript.js";
export { changeLanguage } from "./translation.js";

export function dressed({ root }) {
  dress(root, MORE_CSS);
}
