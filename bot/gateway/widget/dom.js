// Elements made without HTML, the only way that Trusted Types and our own caution allow.
import { t } from "./strings.js";

export function h(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false && child !== ""));
  return node;
}

export function button(label, click, attributes) {
  return h("button", { type: "button", click, ...attributes }, label);
}

let count = 0;
export function uniqueId(name) {
  return `${name}-${++count}`;
}

// A link that leaves nothing behind; anything but the web, a phone or a mail stays text.
export function link(url, label, attributes) {
  let target;
  try {
    target = new URL(url);
  } catch {
    return label;
  }
  if (!["https:", "http:", "tel:", "mailto:"].includes(target.protocol)) return label;
  const web = target.protocol.startsWith("http");
  return h("a", { href: target.href, target: web && "_blank", rel: "noopener noreferrer", ...attributes },
    label, web && h("span", { class: "unseen" }, ` (${t("newTab")})`));
}

export function phoneLink(phone) {
  return link(`tel:${phone.replace(/[^\d+]/g, "")}`, phone, { class: "phone" });
}

export function uuid() {
  return crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
    (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
}

export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
