// Where the focus may go and must stay.

const STOPS = "button, a[href], summary, textarea, input, select, [tabindex='0']";

// On a full screen, Tab stays in the panel; beside the page, it goes on into the page.
export function keepInside(event, node, active) {
  const stops = [...node.querySelectorAll(STOPS)].filter((one) => one.getClientRects().length && !one.disabled);
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (active !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

// On a touch screen, the keyboard must not spring up by itself.
export function touching() {
  return matchMedia("(pointer: coarse)").matches;
}
