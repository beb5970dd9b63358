// The sentences of the interface, in the person's language.

let texts = {};
export let language = "fr";

export async function speak(wished, folder) {
  const response = await fetch(new URL(`strings.${wished}.json`, folder), { credentials: "omit" });
  if (!response.ok) throw new Error(response.status);
  texts = await response.json();
  language = wished;
}

export function t(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? braces);
}

// A day as it is written: 1er mai 2026 in French.
export function written(iso) {
  const day = new Date(`${iso}`.slice(0, 10));
  if (isNaN(day)) return iso;
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC", calendar: "gregory" };
  return day.toLocaleDateString(language === "fr" ? "fr-FR" : language, style).replace(/^1 (?=\p{L})/u, language === "fr" ? "1er " : "1 ");
}

// Today where the person is, as 2026-11-21.
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}
