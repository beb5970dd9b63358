// The entry of panel.js: the window of the assistant, put together from its parts.
import { silence } from "./aloud.js";
import { Conversation } from "./conversation.js";
import { button, h, uuid } from "./dom.js";
import { dress } from "./dress.js";
import { Extras } from "./extras.js";
import { fitScreen, grow } from "./fit.js";
import { keepInside, touching } from "./focus.js";
import { forgetOnLeaving, leaveNow } from "./leaving.js";
import { Log } from "./log.js";
import { Server } from "./network.js";
import { introduce } from "./notice.js";
import PANEL_CSS from "./panel.css";
import { Speech } from "./speech.js";
import { Ticks } from "./steps.js";
import { Storage } from "./storage.js";
import { language, speak, t } from "./strings.js";

// The panel of a launcher, in the language that the person chose before, else in the launcher's.
export async function ready(host, folder) {
  const storage = new Storage(host.options.prefix, host.options.shared);
  const chosen = storage.read("localStorage", "settings")?.language;
  const wished = Object.keys(host.labels).includes(chosen) ? chosen : host.language;
  await speak(wished, folder).catch(() => speak(host.language, folder));
  return new Panel(host, folder, storage);
}

class Panel {
  constructor(host, folder, storage) {
    const { root, options } = host;
    Object.assign(this, { host, folder, storage, root, rule: host.rule, small: matchMedia("(max-width: 479.98px)") });
    this.server = new Server(options.server);
    this.ticks = new Ticks(storage);
    this.extras = new Extras(this);
    dress(root, PANEL_CSS);
    this.build();
    this.conversation = new Conversation(this.log, this.server, storage, options);
    this.conversation.queue.forEach((entry) => this.log.pending(entry));
    fitScreen(this);
    forgetOnLeaving(this);
  }

  build() {
    this.log = new Log(this);
    this.speech = new Speech();
    this.field = h("textarea", { id: "field", rows: "2", dir: "auto", enterkeyhint: "send", autocomplete: "off" });
    this.menuButton = button(t("menu"), () => this.extras.use("menu"), { "aria-expanded": "false" });
    const form = h("form", { class: "write", submit: (event) => { event.preventDefault(); this.submit(); } },
      h("label", { for: "field" }, t("field")), this.field, h("button", { class: "send" }, t("send")));
    this.node = h("section", {
      class: "panel", role: "dialog", lang: language, dir: t("dir"), "aria-labelledby": "title", hidden: true,
      keydown: (event) => this.key(event),
    },
    h("header", null, h("h2", { id: "title" }, t("title")), button(t("close"), () => this.close(), { class: "close" }),
      h("div", { class: "tools" }, this.menuButton,
        button("A+", () => grow(this), { "aria-label": `A+ ${t("larger")}` }),
        button(t("exit"), () => leaveNow(this), { class: "exit" }))),
    this.log.node, form, this.speech.node);
    this.root.append(this.node);
    introduce(this);
  }

  open(byPerson) {
    const opening = this.node.hidden;
    this.toggle(true);
    if (byPerson) this.field.focus();
    else if (this.small.matches) this.log.node.focus();
    this.conversation.setOpen(true, byPerson);
    if (opening) this.host.emit("open");
  }

  close() {
    if (this.node.hidden) return;
    this.question?.close();
    this.sheet?.close();
    this.toggle(false);
    if ([this.host, document.body].includes(document.activeElement)) this.host.launcher.focus();
    this.conversation.setOpen(false, true);
    this.host.emit("close");
  }

  toggle(open) {
    silence();
    this.node.hidden = !open;
    this.host.launcher.hidden = open;
    this.host.launcher.setAttribute("aria-expanded", open);
    this.fit();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;  // 229: the same, for Safari
    if (event.key === "Escape") {
      event.stopPropagation();
      const open = [this.question, this.meaning, this.sheet].find((one) => one && !one.node.hidden);
      (open || this).close();
    } else if (event.key === "Enter" && event.target === this.field && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Tab" && this.small.matches) keepInside(event, this.node, this.root.activeElement);
  }

  // Where the focus goes when the control that had it is going away.
  refocus() {
    (touching() ? this.log.node : this.field).focus({ preventScroll: true });
  }

  backToField() {
    this.sheet.close();
    this.refocus();
  }

  submit() {
    const text = this.field.value.trim();
    this.field.focus();
    if (!text) return;
    this.field.value = "";
    this.say(text);
  }

  say(label, content = { text: label }) {
    const entry = { id: uuid(), label, ...content };
    this.log.pending(entry);
    this.conversation.send(entry);
    this.host.emit("message", { kind: content.choice ? "choice" : "text" });
  }

  retry() {
    this.refocus();
    this.conversation.retry();
  }

  tell(words) {
    if (this.sheet?.node.hidden === false) this.sheet.tell(words);
    else this.log.note(words);
  }
}
