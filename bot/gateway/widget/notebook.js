// "Mon carnet de preuves": what was tried, noted with its day, kept in this browser alone.
import { button, h } from "./dom.js";
import { field } from "./fields.js";
import { saveFile } from "./files.js";
import { Notes } from "./notes.js";
import { print } from "./print.js";
import { t, today, written } from "./strings.js";

const KINDS = ["attempt", "error", "call", "sent"];

export function notebook(panel) {
  if (panel.storage.shared) {
    panel.sheet.open(t("notebook"), h("p", null, t("notebookShared")));
    return;
  }
  const notes = panel.notes ??= new Notes(panel.storage);
  const list = h("div");
  panel.sheet.open(t("notebook"), h("p", { class: "quiet help" }, t("notebookHelp")), writing(panel, notes, () => showNotes(panel, notes, list)), list);
  showNotes(panel, notes, list);
}

function showNotes(panel, notes, list) {
  const all = notes.all();
  list.replaceChildren(...(all.length ? [
    h("ol", { class: "notes" }, all.map((note) => line(panel, notes, note, () => showNotes(panel, notes, list)))),
    h("p", { class: "quiet" }, t("printedOn", { day: written(today()) })),
    h("div", { class: "row" },
      button(t("print"), () => print(panel, panel.sheet.node)),
      button(t("notebookText"), () => saveFile(panel, "carnet-de-preuves.txt", asText(all))),
      button(t("eraseNotebook"), () => panel.question.ask(t("confirmNotebook"), () => {
        notes.erase();
        showNotes(panel, notes, list);
        panel.sheet.tell(t("notebookErased"));
      }))),
  ] : [h("p", null, t("notebookEmpty"))]));
}

function line(panel, notes, note, again) {
  const item = h("li", null,
    h("p", null, h("strong", null, `${written(note.day)} · ${t(note.kind)}`)),
    h("p", { dir: "auto" }, note.text),
    h("div", { class: "row" },
      button(t("edit"), () => item.replaceChildren(writing(panel, notes, again, note)), { "aria-label": `${t("edit")} : ${written(note.day)}` }),
      button(t("remove"), () => { notes.remove(note); again(); panel.sheet.tell(t("removed")); panel.sheet.title.focus(); },
        { "aria-label": `${t("remove")} : ${written(note.day)}` })));
  return item;
}

// The form of a new note, or of one that is changed.
function writing(panel, notes, again, note) {
  const day = h("input", { type: "date", required: true, max: today(), value: note?.day || today() });
  const kind = h("select", null, KINDS.map((one) => h("option", { value: one, selected: one === note?.kind }, t(one))));
  const text = h("textarea", { rows: "3", required: true, maxlength: "2000", dir: "auto" });
  text.value = note?.text || "";
  const form = h("form", {
    novalidate: true,
    submit: (event) => {
      event.preventDefault();
      if (!day.value || !text.value.trim()) {
        panel.sheet.tell(t("required"));
        return;
      }
      const kept = notes.keep({ ...note, day: day.value, kind: kind.value, text: text.value.trim() });
      if (!note) text.value = "";
      again();
      panel.sheet.tell(t(kept ? "saved" : "notebookDenied"));
    },
  },
  field(t("day"), day), field(t("kind"), kind), field(t("what"), text),
  h("p", { class: "row" }, h("button", { class: "main" }, t(note ? "save" : "add")), note && button(t("cancel"), again)));
  return form;
}

function asText(notes) {
  const lines = notes.map(({ day, kind, text }) => `${written(day)} - ${t(kind)}\n${text}`);
  return [t("notebook"), ...lines, t("printedOn", { day: written(today()) })].join("\n\n") + "\n";
}
