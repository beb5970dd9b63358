// Shared computers and people who must be gone at once.
import { quit } from "./forgetting.js";
import { t } from "./strings.js";

const ELSEWHERE = "https://www.service-public.gouv.fr/";

// Erases, and puts another site in the place of this page: "back" does not come here again.
export function leaveNow(panel) {
  quit(panel.conversation);
  location.replace(ELSEWHERE);
}

export function forgetOnLeaving(panel) {
  addEventListener("pagehide", () => panel.storage.shared && quit(panel.conversation));
}

// The notebook would be erased too: only after a question.
export function setShared(panel, box) {
  const { storage } = panel;
  const on = box.checked;
  const set = () => {
    storage.setShared(on);
    panel.conversation.save();
    panel.introduce();
    panel.sheet.tell(on ? t("sharedOn") : "");
  };
  const noted = on && storage.read("localStorage", "notebook");
  if (noted) panel.question.ask(t("confirmNotebook"), set, () => { box.checked = false; });
  else set();
}
