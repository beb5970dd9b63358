// Asking the association to call back. What is written here goes to it alone, never into the conversation.
import { button, h } from "./dom.js";
import { field, option } from "./fields.js";
import { Failure } from "./network.js";
import { t, written } from "./strings.js";

export async function callback(panel) {
  const { name } = await panel.extras.site();
  const site = name || t("assistant");
  const address = h("input", { name: "address", required: true, maxlength: "200", autocomplete: "off" });
  const optional = ["name", "when", "note"].map((key) => field(t(key), h("input", { name: key, maxlength: "200", autocomplete: "off" })));
  const form = h("form", { submit: (event) => { event.preventDefault(); send(panel, form); } },
    h("fieldset", null, h("legend", null, t("means")),
      option("radio", "means", "phone", t("byPhone"), { checked: true }),
      option("radio", "means", "email", t("byEmail"))),
    field(t("address"), address), optional,
    option("checkbox", "consent", "yes", t("consent", { site }), { required: true }),
    h("p", null, h("button", { class: "main" }, t("askCallback"))));
  panel.sheet.open(t("callback"), h("p", null, t("callbackHelp", { site })), form);
}

async function send(panel, form) {
  const given = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));
  await attempt(panel, async () => {
    await panel.conversation.begin();
    const body = { ...given, consent: given.consent === "yes" };
    const { kept_until: until } = await panel.conversation.ask("POST", ["callback"], { body });
    const done = h("p", { tabindex: "-1" }, t("callbackDone", { day: written(until) }));
    form.replaceWith(done, h("p", null, button(t("withdraw"), () => withdraw(panel))));
    done.focus();
  });
}

function withdraw(panel) {
  return attempt(panel, async () => {
    await panel.conversation.ask("DELETE", ["callback"]);
    panel.backToField();
    panel.tell(t("withdrawn"));
  });
}

// What is refused is said, and what was written stays in the form.
async function attempt(panel, action) {
  panel.sheet.tell("");
  try {
    await action();
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    panel.sheet.tell(failure.message || t("failed"));
  }
}
