// The steps of an answer, to tick as they are done. The ticks stay in this tab.
import { h, uniqueId } from "./dom.js";
import { t } from "./strings.js";

export class Ticks {
  constructor(storage) {
    Object.assign(this, { storage, done: storage.read("sessionStorage", "ticks") || {} });
  }

  has(message, step) {
    return !!this.done[message]?.includes(step);
  }

  set(message, step, on) {
    const others = (this.done[message] || []).filter((one) => one !== step);
    this.done[message] = on ? [...others, step] : others;
    this.storage.write("sessionStorage", "ticks", this.done);
  }
}

export function checklist(items, message, ticks) {
  return h("ol", { class: "steps" }, items.map((item, step) => {
    const [mark, text] = [uniqueId("mark"), uniqueId("step")];
    const box = h("input", {
      type: "checkbox", "aria-labelledby": `${mark} ${text}`, checked: ticks.has(message, step),
      change: () => ticks.set(message, step, box.checked),
    });
    return h("li", null,
      h("label", { class: "tick" }, box, h("span", { class: "unseen", id: mark }, t("done"))),
      h("p", { class: "step" }, h("span", { id: text }, item)));
  }));
}
