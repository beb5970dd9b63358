// The panel on its screen: above the keyboard of a phone, at any zoom, with larger letters.

const ROOM = 190;
const SIZES = [1, 1.25, 1.5, 2];

export function fitScreen(panel) {
  const view = window.visualViewport;
  panel.fit = () => fit(panel, view);
  for (const target of [view, window]) target?.addEventListener("resize", panel.fit);
  view?.addEventListener("scroll", panel.fit);
  size(panel, panel.storage.read("localStorage", "settings")?.size || 1);
}

// A panel where the messages would have too little room (zoom, keyboard, large letters) scrolls as a whole.
function fit(panel, view) {
  if (panel.node.hidden || view?.scale > 1.05) return;
  const height = view ? view.height : innerHeight;
  panel.rule?.setProperty("--height", `${height}px`);
  panel.rule?.setProperty("--top", `${view ? view.offsetTop : 0}px`);
  const { node } = panel;
  const shown = panel.covered ? panel.sheet.node : panel.log.node;
  const around = node.scrollHeight - shown.offsetHeight;
  panel.low = node.clientHeight - around < ROOM * panel.scale;
  node.classList.toggle("low", panel.low);
  node.setAttribute("aria-modal", panel.small.matches);
}

// The next size, and after the largest the first again; what was being read stays in view.
export function grow(panel) {
  const read = panel.log.firstInView();
  size(panel, SIZES[(SIZES.indexOf(panel.scale) + 1) % SIZES.length]);
  panel.storage.write("localStorage", "settings", { ...panel.storage.read("localStorage", "settings"), size: panel.scale });
  panel.fit();
  if (read) panel.log.bringUp(read);
}

function size(panel, scale) {
  panel.scale = SIZES.includes(scale) ? scale : 1;
  panel.rule?.setProperty("--scale", panel.scale);
}
