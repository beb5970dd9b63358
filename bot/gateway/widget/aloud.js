// Reads a message aloud, with a voice of the device alone: nothing is sent to a service.
import { button } from "./dom.js";
import { t } from "./strings.js";

let reading = null;

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

function read(node, text, voice) {
  silence();
  const speech = new SpeechSynthesisUtterance(text);
  Object.assign(speech, { voice, lang: voice.lang, onend: () => reading === node && silence() });
  reading = node;
  node.textContent = t("stop");
  speechSynthesis.speak(speech);
}

function silence() {
  speechSynthesis.cancel();
  if (reading) reading.textContent = t("listen");
  reading = null;
}

addEventListener("pagehide", () => reading && silence());
