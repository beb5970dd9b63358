// A letter made from what the person said: to read, save, copy, share or print. What is missing is said.
import { button, h } from "./dom.js";
import { copyText, saveFile } from "./files.js";
import { Failure } from "./network.js";
import { print } from "./print.js";
import { t } from "./strings.js";

export async function letter(panel, id) {
  panel.sheet.open(t("letter"), h("p", { class: "quiet" }, t("preparing")));
  try {
    const { title, text } = await panel.conversation.ask("GET", ["letters", id]);
    showLetter(panel, id, title, text);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    panel.sheet.open(t("letter"), h("p", { role: "alert", lang: failure.message && "fr" }, failure.message || t("failed")),
      h("p", null, button(t("retry"), () => letter(panel, id))));
  }
}

function showLetter(panel, id, title, text) {
  const paper = h("div", { class: "paper", lang: "fr", dir: "ltr", tabindex: "0", role: "group", "aria-label": title }, text);
  panel.sheet.open(title, h("p", { class: "help" }, t("letterHelp")),
    h("div", { class: "row" },
      button(t("letterPdf"), () => pdf(panel, id), { class: "main" }),
      button(t("copy"), async () => panel.sheet.tell(t(await copyText(panel, paper, text) ? "copied" : "failed"))),
      navigator.share && button(t("share"), () => navigator.share({ title, text }).catch(() => {})),
      button(t("print"), () => print(panel, panel.sheet.node))),
    paper);
}

async function pdf(panel, id) {
  panel.sheet.tell(t("preparing"));
  try {
    saveFile(panel, `lettre-${id}.pdf`, await panel.conversation.ask("GET", ["letters", `${id}.pdf`], { as: "blob" }));
    panel.sheet.tell("");
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    panel.sheet.tell(failure.message || t("failed"));
  }
}
