// The entry of more.js: what is opened by a touch, over the conversation.
export { callback } from "./callback.js";
export { furnish } from "./furniture.js";
export { letter } from "./letter.js";
export { menu } from "./menu.js";
export { notebook } from "./notebook.js";
export { print } from "./print.js";
export { askWhy } from "./reasons.js";
export { transcript } from "./transcript.js";
export { changeLanguage } from "./translation.js";
