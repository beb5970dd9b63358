// What can be done beside talking, on a sheet of its own.
import { button, h, uniqueId } from "./dom.js";
import { option } from "./fields.js";
import { erase, restart } from "./ending.js";
import { Failure } from "./network.js";
import { setShared } from "./sharing.js";
import { language, ownName, t } from "./strings.js";

export function menu(panel) {
  const callback = item(t("callback"), () => panel.extras.use("callback"));
  callback.hidden = true;
  panel.extras.site().then((site) => { callback.hidden = !site.callback; });
  if (panel.sheet.shows(t("menu"))) {
    panel.sheet.close();
    return;
  }
  panel.sheet.open(t("menu"), [
    list(
      item(t("restart"), () => { restart(panel.conversation); panel.backToField(); }),
      item(t("erase"), () => panel.question.ask(t("confirm"), () => eraseAll(panel))),
      item(t("notebook"), () => panel.extras.use("notebook")),
      callback,
    ),
    h("h4", null, t("keep")),
    list(
      item(t("transcriptPdf"), () => panel.extras.use("transcript", "pdf")),
      item(t("transcriptText"), () => panel.extras.use("transcript", "txt")),
      item(t("print"), () => { panel.sheet.close(); panel.extras.use("print", panel.log.node); }),
    ),
    h("h4", null, t("settings")),
    languages(panel),
    sharing(panel),
    h("p", { class: "quiet" }, t("exitHelp")),
  ]);
}

function list(...items) {
  return h("ul", { class: "menu" }, items);
}

function item(label, click) {
  return h("li", null, button(label, click));
}

function languages(panel) {
  const id = uniqueId("language");
  const select = h("select", { id, change: () => translate(panel, select.value) },
    Object.keys(panel.host.labels).map((code) =>
      h("option", { value: code, lang: code, selected: code === language }, ownName(code))));
  return h("p", { class: "field" }, h("label", { for: id }, t("languageChoice")), select);
}

function sharing(panel) {
  return option("checkbox", "shared", "yes", t("shared"), {
    checked: panel.storage.shared, change: (event) => setShared(panel, event.target),
  });
}

async function translate(panel, code) {
  await panel.extras.use("changeLanguage", code);
  if (language === code) menu(panel);
}

async function eraseAll(panel) {
  panel.sheet.close();
  try {
    await erase(panel.conversation);
    panel.log.note(t("erased"));
    panel.refocus();
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    panel.log.note(t("notErased"));
  }
}
