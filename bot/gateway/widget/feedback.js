// "Cela vous aide ?": yes is one touch; no asks what is wrong.
import { button, h } from "./dom.js";
import { Failure } from "./network.js";
import { t } from "./strings.js";

export function opinion(panel, { id }) {
  const node = h("div", { class: "opinion", role: "group", "aria-label": t("helpful") });
  const send = async (content) => {
    try {
      await panel.conversation.ask("POST", ["feedback"], { body: { message: id, ...content } });
      node.replaceChildren(h("p", { class: "quiet" }, t("thanks")));
      panel.speech.say(t("thanks"));
      panel.refocus();
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      const words = failure.message || t("failed");
      node.querySelector(".problem")?.remove();
      node.append(h("p", { class: "problem", role: "alert" }, words));
    }
  };
  node.append(h("p", { class: "row" }, h("span", { class: "quiet" }, t("helpful")),
    button(t("yes"), () => send({ helpful: true })),
    button(t("no"), () => panel.extras.use("askWhy", node, send))));
  return node;
}
