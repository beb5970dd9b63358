// The list of messages: what was said, what is on its way, what went wrong.
import { silence } from "./aloud.js";
import { body } from "./answer.js";
import { decorate } from "./decoration.js";
import { button, h, phoneLink } from "./dom.js";
import { t } from "./strings.js";

const FOLLOWING = 150;

export class Log {
  constructor(panel) {
    this.panel = panel;
    this.seen = new Set();
    this.waiting = new Map();  // by id: the items of messages that have no reply yet, or were refused
    this.list = h("ol", { class: "list" });
    this.typing = h("p", { class: "typing", hidden: true }, t("typing"));
    this.failure = h("div", { class: "trouble", hidden: true }, h("p"),
      h("p", { hidden: true }, `${t("help")} `, phoneLink(t("phone"))),
      button(t("retry"), () => panel.retry()));
    this.notice = h("div", { class: "notice" });
    this.node = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": t("log"), tabindex: "0" },
      this.notice, this.list, this.typing, this.failure);
  }

  // Replies just come are added and spoken; otherwise the whole conversation is shown as the server has it.
  show(messages, fresh) {
    const following = !fresh || this.nearEnd();
    const reading = this.list.contains(this.panel.root.activeElement);
    this.dropChoices();
    if (!fresh) {
      this.seen.clear();
      this.list.replaceChildren(...this.waiting.values());
    }
    const before = [...this.waiting.values()].find((item) => item.dataset.state === "waiting");
    const items = messages.filter(({ id }) => !this.seen.has(id)).map((message) => {
      this.seen.add(message.id);
      const item = this.item(message);
      this.list.insertBefore(item, fresh ? before || null : this.waiting.values().next().value || null);
      if (fresh && message.from !== "person") this.announce(message);
      if (message.from !== "person") decorate(this.panel, item, message);
      return item;
    });
    const last = messages[messages.length - 1];
    if (!before && items.length && last.choices?.length) items[items.length - 1].append(this.choices(last));
    if (reading && !this.list.contains(this.panel.root.activeElement)) this.node.focus({ preventScroll: true });
    if (following && items.length) this.bringUp(!fresh ? items[items.length - 1] : items[0].previousSibling ? items[0] : this.notice);
  }

  // The words for a screen reader; the page is told that an answer came, not what it says.
  announce({ text, lang = "fr", status, answer, question }) {
    this.speak(text, lang);
    this.panel.host.emit("answered", { status, answer, question });
  }

  item(message) {
    const person = message.from === "person";
    return h("li", { class: person ? "person" : "assistant", "data-status": message.status },
      h("span", { class: "unseen" }, `${t(person ? "you" : "assistant")} : `),
      h("div", { class: "bubble", dir: "auto", lang: message.lang || (person ? null : "fr") },
        body(message, this.panel.ticks)));
  }

  choices({ choices, lang = "fr" }) {
    return h("ul", { class: "choices", "aria-label": t("choices") }, choices.map(({ label, payload }) => h("li", null,
      button(label, () => { this.panel.refocus(); this.panel.say(label, { choice: payload }); }, { lang, dir: "auto" }))));
  }

  // What helps with the last answer alone goes away when the talk goes on.
  dropChoices() {
    silence();
    this.list.querySelectorAll(".choices, .next").forEach((node) => node.remove());
  }

  pending({ id, label }) {
    const item = this.item({ from: "person", text: label });
    item.dataset.state = "waiting";
    item.append(h("p", { class: "state" }));
    this.waiting.set(id, item);
    this.dropChoices();
    this.list.append(item);
    this.bringUp(item);
  }

  mark(id, words) {
    const item = this.waiting.get(id);
    if (!item) return;
    item.querySelector(".state").textContent = words;
    if (words) return;
    this.waiting.delete(id);
    delete item.dataset.state;
  }

  // What was written comes back to be changed.
  refuse(id, words, text) {
    this.mark(id, words);
    const item = this.waiting.get(id);
    if (item) item.dataset.state = "refused";
    this.speak(words);
    if (text) this.panel.field.value ||= text;
  }

  note(text) {
    this.list.append(h("li", null, h("p", { class: "note" }, text)));
    this.speak(text);
  }

  wait(on) {
    this.typing.hidden = !on;
    if (on && this.failure.hidden) this.bringUp(this.typing);
  }

  trouble(sentence, withHelp) {
    if (sentence === null && this.failure.contains(this.panel.root.activeElement)) this.panel.refocus();
    const [words, help] = this.failure.querySelectorAll("p");
    words.textContent = sentence;
    words.hidden = !sentence;
    help.hidden = !withHelp;
    const isNew = this.failure.hidden && sentence !== null;
    this.failure.hidden = sentence === null;
    if (isNew) this.bringUp(this.failure);
  }

  speak(text, lang) {
    this.panel.speech.say(text, lang);
  }

  clear() {
    this.seen.clear();
    this.waiting.clear();
    this.list.replaceChildren();
    this.dropChoices();
    this.trouble(null);
    this.wait(false);
  }

  get scroller() {
    return this.panel.low ? this.panel.node : this.node;
  }

  nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < FOLLOWING;
  }

  firstInView() {
    const { top } = this.scroller.getBoundingClientRect();
    return [...this.list.children].find((item) => item.getBoundingClientRect().bottom > top + 40);
  }

  bringUp(node) {
    const box = this.scroller;
    box.scrollTop += node.getBoundingClientRect().top - box.getBoundingClientRect().top - 12;
  }
}
