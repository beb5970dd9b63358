// What stands above the conversation: who answers, in which language, and the person's own.
import { button, h } from "./dom.js";
import { language, ownName, t } from "./strings.js";

export function introduce(panel) {
  const { greeting } = panel.host.options;
  panel.log.notice.replaceChildren(...[
    greeting && h("p", { class: "greeting", dir: "auto" }, greeting),
    h("p", null, t("notice")),
    language !== "fr" && h("p", null, h("strong", null, t("answersInFrench"))),
    panel.storage.shared && h("p", null, h("strong", null, t("sharedOn"))),
    offer(panel),
  ].filter(Boolean));
}

// The person's own language, where the page speaks another that we speak too.
function offer(panel) {
  const own = navigator.languages.map((one) => one.slice(0, 2)).find((one) => panel.host.labels[one]);
  return own && own !== language && button(ownName(own), async () => {
    await panel.extras.use("changeLanguage", own);
    panel.refocus();
  }, { lang: own });
}
