// Asks before something is erased; the focus goes to the answer that keeps it.
import { button, h } from "./dom.js";
import { t } from "./strings.js";

export class Question {
  constructor(panel) {
    this.panel = panel;
    this.words = h("p", { id: "question" });
    this.keep = button(t("confirmNo"), () => this.close());
    this.node = h("div", { class: "confirm", role: "alertdialog", "aria-labelledby": "question", hidden: true },
      this.words, this.keep, button(t("confirmYes"), () => this.accept()));
  }

  ask(words, yes, no) {
    this.opener = this.panel.root.activeElement;
    Object.assign(this, { yes, no });
    this.words.textContent = words;
    this.node.hidden = false;
    this.keep.focus();
  }

  accept() {
    const { yes } = this;
    this.no = null;
    this.close();
    yes();
  }

  close() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.no?.();
    if (this.opener?.isConnected) this.opener.focus();
  }
}
