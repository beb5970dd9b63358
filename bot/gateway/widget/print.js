// Prints a part of the panel, and nothing of the page around it.
import { dress } from "./dress.js";

const ALONE = "@media print { body > :not(anef-assistant) { display: none !important } }";

export function print(panel, node) {
  const { host } = panel;
  const before = [...document.adoptedStyleSheets];
  const folded = [...node.querySelectorAll("details:not([open])")];
  dress(document, ALONE);
  host.toggleAttribute("data-print", true);
  node.classList.add("printed");
  folded.forEach((one) => { one.open = true; });
  const restore = () => {
    document.adoptedStyleSheets = before;
    host.toggleAttribute("data-print", false);
    node.classList.remove("printed");
    folded.forEach((one) => { one.open = false; });
  };
  addEventListener("afterprint", restore, { once: true });
  window.print();
}
