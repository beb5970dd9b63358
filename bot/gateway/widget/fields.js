// What a form is made of: a field under its label, a box or a round button beside it.
import { h, uniqueId } from "./dom.js";

export function field(label, control, attributes) {
  const id = uniqueId("field");
  control.id = id;
  return h("p", { class: "field", ...attributes }, h("label", { for: id }, label), control);
}

export function option(type, name, value, label, attributes) {
  return h("label", { class: "option" }, h("input", { type, name, value, ...attributes }), h("span", null, label));
}
