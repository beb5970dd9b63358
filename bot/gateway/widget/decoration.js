// What makes an answer easier: words explained, read aloud, simpler, a letter, and whether it helped.
import { listenButton } from "./aloud.js";
import { button, h } from "./dom.js";
import { opinion } from "./feedback.js";
import { explainWords } from "./glossary.js";
import { t } from "./strings.js";

const ANSWERS = ["answered", "referred"];
// These are said to the assistant, who reads French alone.
const SIMPLER = "plus simple";
const UNDERSTOOD = "qu’avez-vous compris ?";

export function decorate(panel, item, message) {
  const bubble = item.querySelector(".bubble");
  if (message.letter) {
    bubble.append(h("p", null, button(t("letter"), () => panel.extras.use("letter", message.letter), { class: "main" })));
  }
  const listen = listenButton(message);
  if (message.answer && ANSWERS.includes(message.status)) {
    item.append(h("ul", { class: "next" }, [
      listen && h("li", null, listen),
      isLast(panel, item) && h("li", null, ask(panel, t("simpler"), SIMPLER)),
      isLast(panel, item) && h("li", null, ask(panel, t("understood"), UNDERSTOOD)),
    ]));
    item.append(opinion(panel, message));
  } else if (listen) item.append(h("p", { class: "row" }, listen));
  if (message.answer || message.question) explainWords(panel, bubble);
}

function isLast(panel, item) {
  return panel.log.list.lastElementChild === item;
}

function ask(panel, label, words) {
  return button(label, () => { panel.refocus(); panel.say(words); });
}
