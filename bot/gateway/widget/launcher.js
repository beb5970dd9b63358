// The entry of widget.js: the button that stands in the page, and what the page may ask of it.
import LAUNCHER_CSS from "./launcher.css";
import { LABELS, RIGHT_TO_LEFT, VERSION } from "./built.js";
import { dress } from "./dress.js";
import { chosenLanguage, readOptions } from "./options.js";
import { rightToLeft, themed } from "./place.js";
import { Waiting } from "./waiting.js";

const options = readOptions(document.currentScript || document.querySelector("script[data-site]"));

class Assistant extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    Object.assign(this, { options, labels: LABELS });
    this.root = this.attachShadow({ mode: "open" });
    this.rule = dress(this.root, LAUNCHER_CSS)?.cssRules[0].style;
    this.launcher = document.createElement("button");
    this.launcher.className = "launcher";
    this.launcher.type = "button";
    this.launcher.setAttribute("aria-haspopup", "dialog");
    this.launcher.setAttribute("aria-expanded", "false");
    this.launcher.addEventListener("click", () => this.open(true));
    this.root.append(this.launcher);
    this.waiting = new Waiting(this.root, new URL(`widget/${VERSION}/`, options.server));
    themed(this);
    this.say(chosenLanguage(options, LABELS));
    this.emit("ready");
    if (options.resume ?? options.open) this.open(false);
    else this.waiting.fetchAhead(this.language);
  }

  // The launcher in a language; the panel follows when it is built.
  say(language) {
    this.language = language;
    const dir = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
    Object.assign(this.launcher, { textContent: LABELS[language], lang: language, dir });
    this.dataset.side = (options.position === "left") === rightToLeft(dir) ? "right" : "left";
  }

  async open(byPerson = false) {
    this.launcher.ariaBusy = true;
    const panel = await this.load();
    this.launcher.ariaBusy = false;
    panel.open(byPerson);
  }

  close() {
    this.panel?.close();
  }

  async send(text) {
    const panel = await this.load();
    panel.open(false);
    panel.say(`${text}`);
  }

  load() {
    this.loading ??= this.waiting.load(this.language)
      .then(({ ready }) => ready(this, this.waiting.folder))
      .then((panel) => (this.panel = panel));
    return this.loading;
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`anef:${name}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("anef-assistant")) {
  customElements.define("anef-assistant", Assistant);
  const element = document.createElement("anef-assistant");
  window.AnefAssistant = {
    element,
    open: () => element.open(),
    close: () => element.close(),
    send: (text) => element.send(text),
    on(name, listener) {
      element.addEventListener(`anef:${name}`, listener);
      return () => element.removeEventListener(`anef:${name}`, listener);
    },
  };
}
// After the body: what a page does to its body, moves, filters or replaces it, does not reach here. A tag that runs again
// in a page made anew brings it back.
const mount = () => window.AnefAssistant.element.isConnected || document.documentElement.append(window.AnefAssistant.element);
if (document.body) mount();
else addEventListener("DOMContentLoaded", mount);
