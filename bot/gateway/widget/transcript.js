// The whole conversation, as the server signs it, saved on the device.
import { saveFile } from "./files.js";
import { t } from "./strings.js";

export async function transcript(panel, format) {
  if (!panel.conversation.current) {
    panel.tell(t("failed"));
    return;
  }
  panel.tell(t("preparing"));
  const content = await panel.conversation.ask("GET", [`transcript.${format}`], { as: "blob" });
  saveFile(panel, `conversation-anef.${format}`, content);
  panel.tell("");
}
