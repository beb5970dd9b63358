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

// The name that a language gives itself.
export function ownName(code) {
  return new Intl.DisplayNames([code], { type: "language" }).of(code);
}

// A day as it is written: 1er mai 2026 in French.
export function written(iso) {
  const day = new Date(`${iso}`.slice(0, 10));
  if (isNaN(day)) return iso;
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC", calendar: "gregory" };
  const text = day.toLocaleDateString(language, style);
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

// Today where the person is, as 2026-11-21.
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}
