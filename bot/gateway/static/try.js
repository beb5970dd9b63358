// The page /widget: the buttons call the widget, and what it tells the page is listed.
"use strict";

const CALLS = {
  open: () => window.AnefAssistant.open(),
  close: () => window.AnefAssistant.close(),
  send: () => window.AnefAssistant.send("Je n’ai pas reçu mon attestation"),
};
const list = document.getElementById("events");

for (const button of document.querySelectorAll("[data-call]")) {
  button.addEventListener("click", () => CALLS[button.dataset.call]());
}

for (const name of ["ready", "open", "close", "message", "answered"]) {
  document.addEventListener(`anef:${name}`, ({ detail }) => {
    const line = document.createElement("li");
    line.textContent = `anef:${name}${detail ? ` ${JSON.stringify(detail)}` : ""}`;
    list.append(line);
  });
}
