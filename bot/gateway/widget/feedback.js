// "Cela vous aide ?": yes is one touch; no asks what is wrong.
import { button, h } from "./dom.js";
import { field, option } from "./fields.js";
import { Failure } from "./network.js";
import { t } from "./strings.js";

const REASONS = ["not_understood", "not_my_situation", "too_complicated", "nothing_new", "wrong"];

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
    button(t("no"), () => { askWhy(node, send); panel.log.bringUp(node); })));
  return node;
}

function askWhy(node, send) {
  const comment = h("textarea", { rows: "2", maxlength: "1000", dir: "auto" });
  const form = h("form", {
    submit: (event) => {
      event.preventDefault();
      const reasons = [...form.querySelectorAll(":checked")].map((box) => box.value);
      const said = comment.value.trim();
      send({ helpful: false, ...(reasons.length && { reasons }), ...(said && { comment: said }) });
    },
  },
  h("fieldset", null, h("legend", { tabindex: "-1" }, t("why")),
    REASONS.map((reason) => option("checkbox", "reasons", reason, t(reason)))),
  field(t("comment"), comment), h("button", null, t("giveOpinion")));
  node.replaceChildren(form);
  form.querySelector("legend").focus();
}
