// "Ordinateur partagé", chosen by the person.
import { introduce } from "./notice.js";
import { t } from "./strings.js";

// The notebook would be erased too: only after a question.
export function setShared(panel, box) {
  const { storage } = panel;
  const on = box.checked;
  const set = () => {
    storage.setShared(on);
    panel.conversation.save();
    introduce(panel);
    panel.sheet.tell(on ? t("sharedOn") : "");
  };
  const noted = on && storage.read("localStorage", "notebook");
  if (noted) panel.question.ask(t("confirmNotebook"), set, () => { box.checked = false; });
  else set();
}
