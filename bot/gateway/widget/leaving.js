// Shared computers and people who must be gone at once.
import { quit } from "./forgetting.js";

const ELSEWHERE = "https://www.service-public.gouv.fr/";

// Erases, and puts another site in the place of this page: "back" does not come here again.
export function leaveNow(panel) {
  quit(panel.conversation);
  location.replace(ELSEWHERE);
}

export function forgetOnLeaving(panel) {
  addEventListener("pagehide", () => panel.storage.shared && quit(panel.conversation));
}
