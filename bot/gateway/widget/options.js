// What the tag asks for, and the language that follows from it.

const KEY = "anef-assistant";

export function readOptions(script) {
  const { site = "", lang, theme = "auto", position = "right", open, greeting = "", shared } = script.dataset;
  const prefix = `${KEY}:${site}:`;
  return {
    server: script.src,
    site, lang, theme, position, greeting, prefix,
    open: open === "true",
    shared: shared === "true",
    resume: stored(`${prefix}conversation`)?.open,
  };
}

// A conversation that the person left open before a reload. Read, never written: nothing is stored before the opening.
function stored(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

// data-lang, else the page's language, else the browser's, when we speak it; else French.
export function chosenLanguage({ lang }, labels) {
  const wished = [lang, document.documentElement.lang, ...(navigator.languages || [navigator.language])];
  const known = wished.map((one) => `${one || ""}`.toLowerCase().split("-")[0]);
  return known.find((one) => Object.keys(labels).includes(one)) || "fr";
}
