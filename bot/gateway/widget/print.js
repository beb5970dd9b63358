// Prints a part of the panel, and nothing of the page around it.
import { dress } from "./dress.js";

const ALONE = "@media print { body { display: none !important } }";

export function print(panel, node) {
  const { host } = panel;
  const dark = host.hasAttribute("data-dark");
  const folded = [...node.querySelectorAll("details:not([open])")];
  const alone = dress(document, ALONE);
  host.toggleAttribute("data-print", true);
  host.toggleAttribute("data-dark", false);
  node.classList.add("printed");
  folded.forEach((one) => { one.open = true; });
  const restore = () => {
    if (alone) alone.disabled = true;
    host.toggleAttribute("data-print", false);
    host.toggleAttribute("data-dark", dark);
    node.classList.remove("printed");
    folded.forEach((one) => { one.open = false; });
  };
  addEventListener("afterprint", restore, { once: true });
  window.print();
}
