// What a screen reader says: plain text, once, in its own region, which stands before it is needed.
import { h } from "./dom.js";
import { language } from "./strings.js";

const STAY = 2000;

export class Speech {
  constructor() {
    this.node = h("div", { class: "unseen", "aria-live": "polite" });
  }

  say(text, lang = language) {
    const line = h("p", { lang, dir: "auto" }, text);
    this.node.append(line);
    setTimeout(() => line.remove(), STAY);
  }
}
