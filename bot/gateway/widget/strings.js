// The sentences of the interface, in the person's language.

let texts = {};
export let language = "fr";

// `parts`: those of the panel, and of more.js once it is there.
export async function speak(wished, folder, parts = ["strings"]) {
  const spoken = await Promise.all(parts.map((part) => sentences(part, wished, folder)));
  texts = Object.assign({}, ...spoken);
  language = wished;
}

export async function learn(part, folder) {
  Object.assign(texts, await sentences(part, language, folder));
}

async function sentences(part, spoken, folder) {
  const response = await fetch(new URL(`${part}.${spoken}.json`, folder), { credentials: "omit" });
  if (!response.ok) throw new Error(response.status);
  return response.json();
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
