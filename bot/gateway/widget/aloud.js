// Reads a message aloud, with a voice of the device alone: nothing is sent to a service.
import { button } from "./dom.js";
import { t } from "./strings.js";

// Not for the ear.
const ADDRESS = /,? ?https?:[^\s,]+/g;

let reading = null;

// Some browsers look for their voices only once they are asked.
window.speechSynthesis?.getVoices();

export function listenButton({ text, lang = "fr" }) {
  const voice = localVoice(lang);
  if (!voice || !text) return null;
  const node = button(t("listen"), () => (reading === node ? silence() : read(node, text, voice)), { class: "listen" });
  return node;
}

function localVoice(lang) {
  const voices = window.speechSynthesis?.getVoices() || [];
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang));
}

// Line by line: Android says nothing of a text over 4000 characters.
function read(node, text, voice) {
  silence();
  reading = node;
  node.textContent = t("stop");
  let speech;
  for (const line of text.replace(ADDRESS, "").split(/\n+/)) {
    speech = Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang });
    speechSynthesis.speak(speech);
  }
  speech.onend = speech.onerror = () => reading === node && silence();
}

export function silence() {
  if (!reading) return;
  reading.textContent = t("listen");
  reading = null;
  speechSynthesis.cancel();
}

addEventListener("pagehide", silence);
