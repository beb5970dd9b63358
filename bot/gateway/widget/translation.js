// The panel in another language: built again, with what was said and what was being written.
import { bringIn } from "./furniture.js";
import { Failure } from "./network.js";
import { speak } from "./strings.js";

export async function changeLanguage(panel, code) {
  const { storage, field, host } = panel;
  await speak(code, panel.folder, ["strings", "more"]).catch(() => { throw new Failure(0); });
  storage.write("localStorage", "settings", { ...storage.read("localStorage", "settings"), language: code });
  panel.node.remove();
  panel.build();
  bringIn(panel);
  panel.field.value = field.value;
  host.say(code);
  panel.conversation.shownBy(panel.log);
  panel.toggle(true);
}
