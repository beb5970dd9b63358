// What a message looks like: paragraphs, steps, a deadline, parts to unfold, contacts, texts of law.
import { h, link, phoneLink } from "./dom.js";
import { checklist } from "./steps.js";
import { t, written } from "./strings.js";

const LONG = 900;
const NEAREST = 3;
const FOLDED = ["proofs", "why", "notes"];

export function body(message, ticks) {
  const { text, blocks = [], contacts = [], sources = [] } = message;
  const size = blocks.flatMap((block) => block.items).join("").length;
  const first = blocks.filter((block) => block.kind === "lead");
  const rest = blocks.filter((block) => block.kind !== "lead");
  return [
    blocks.length ? [...first, ...rest].map((block) => part(block, message, ticks, size > LONG)) : paragraphs(text),
    contacts.length > 0 && [h("h3", null, t("contacts")), people(contacts, size > LONG)],
    sources.length > 0 && h("details", null, h("summary", null, t("sources", { count: sources.length })),
      h("ul", { class: "sources" }, sources.map(source))),
  ];
}

function paragraphs(text) {
  return (text || "").split(/\n{2,}/).map((paragraph) => h("p", null, paragraph));
}

function part({ kind, title, items, ordered, state }, { id }, ticks, long) {
  const lines = () => h("ul", null, items.map((item) => h("li", null, item)));
  const heading = title && h("h3", null, title);
  if (!title || kind === "simple") return [heading, items.map((item) => h("p", null, item))];
  if (kind === "deadline") return h("div", { class: "deadline", "data-state": state }, heading, items.map((item) => h("p", null, item)));
  if (ordered) return [heading, checklist(items, id, ticks)];
  if (long && FOLDED.includes(kind)) return h("details", null, h("summary", null, heading), lines());
  return [heading, lines()];
}

// After a long answer, those to turn to first; the others under one touch.
function people(contacts, long) {
  const list = (some) => h("ul", { class: "contacts" }, some.map(contact));
  const others = contacts.slice(NEAREST);
  if (!long || others.length < 2) return list(contacts);
  return [list(contacts.slice(0, NEAREST)),
    h("details", null, h("summary", null, t("otherContacts", { count: others.length })), list(others))];
}

function contact({ name, what, phone, address, url }) {
  return h("li", null, h("strong", null, name), what && h("span", null, what), phone && phoneLink(phone),
    address && h("span", null, address),
    url && link(url, t("website"), { "aria-label": `${t("website")} : ${name} (${t("newTab")})` }));
}

function source({ url, label, checked_on: day }) {
  return h("li", null, url ? link(url, label) : label, h("small", null, t("checked", { day: written(day) })));
}
