// A page inside the panel, over the conversation: the menu, a letter, the notebook, a form.
import { button, h } from "./dom.js";
import { t } from "./strings.js";

export class Sheet {
  constructor(panel) {
    this.panel = panel;
    this.title = h("h3", { id: "sheet-title", tabindex: "-1" });
    this.status = h("p", { class: "status", role: "status" });
    this.content = h("div");
    this.node = h("section", { class: "sheet", "aria-labelledby": "sheet-title", hidden: true },
      button(t("back"), () => this.close(), { class: "back" }), this.title, this.status, this.content);
  }

  open(title, ...content) {
    if (this.node.hidden) this.opener = this.panel.root.activeElement;
    this.title.textContent = title;
    this.status.textContent = "";
    this.content.replaceChildren(...content.flat(Infinity).filter(Boolean));
    this.toggle(true);
    this.node.scrollTop = 0;
    this.title.focus();
  }

  shows(title) {
    return !this.node.hidden && this.title.textContent === title;
  }

  close() {
    if (this.node.hidden) return;
    this.toggle(false);
    this.content.replaceChildren();
    const back = this.opener?.isConnected && this.opener.getClientRects().length ? this.opener : this.panel.menuButton;
    back.focus();
  }

  toggle(open) {
    this.node.hidden = !open;
    this.panel.covered = open;
    this.panel.node.classList.toggle("covered", open);
    this.panel.menuButton.setAttribute("aria-expanded", open);
    this.panel.fit();
  }

  tell(words) {
    this.status.textContent = words;
    if (words) this.status.scrollIntoView({ block: "nearest" });
  }
}
