// What is wrong with an answer that did not help.
import { h } from "./dom.js";
import { field, option } from "./fields.js";
import { t } from "./strings.js";

const REASONS = ["not_understood", "not_my_situation", "too_complicated", "nothing_new", "wrong"];

export function askWhy(panel, node, send) {
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
  panel.log.bringUp(node);
  form.querySelector("legend").focus();
}
