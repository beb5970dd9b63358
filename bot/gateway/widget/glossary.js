// Hard words, explained on touch where they stand: the first time in each message.
import { h, uniqueId } from "./dom.js";
import { t } from "./strings.js";

let terms = null;

export async function explainWords(panel, bubble) {
  terms ??= panel.server.call("GET", ["glossary"]).then(byForm, (failure) => { if (!failure.gone) terms = null; });
  const known = await terms;
  if (!known?.size) return;
  const forms = [...known.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const explained = new Set();
  for (const text of readable(bubble)) mark(panel, bubble, text, pattern, known, explained);
}

function byForm({ terms: list = [] }) {
  const known = new Map();
  for (const term of list) for (const form of [term.word, ...term.forms || []]) known.set(form.toLowerCase(), term);
  return known;
}

// Not inside a link, a button, a title to unfold, nor the names of texts and contacts.
function readable(bubble) {
  const walker = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT, (node) =>
    (node.parentElement.closest("a, button, summary, h3, strong, .sources") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function mark(panel, bubble, text, pattern, known, explained) {
  const parts = [];
  let end = 0;
  for (const match of text.data.matchAll(pattern)) {
    const term = known.get(match[0].toLowerCase());
    // An acronym in small letters is another word.
    const within = /[\p{L}\p{N}]$/u.test(text.data.slice(0, match.index));  // a look-behind, for browsers that have none
    if (!term || within || explained.has(term) || (isAcronym(term, match[0]) && match[0] !== match[0].toUpperCase())) continue;
    explained.add(term);
    parts.push(text.data.slice(end, match.index), explanation(panel, bubble, match[0], term.meaning));
    end = match.index + match[0].length;
  }
  if (parts.length) text.replaceWith(...parts, text.data.slice(end));
}

function isAcronym({ word, forms = [] }, found) {
  return [word, ...forms].some((form) => form.toLowerCase() === found.toLowerCase() && form === form.toUpperCase());
}

function explanation(panel, bubble, word, meaning) {
  const id = uniqueId("meaning");
  const toggle = () => (term.getAttribute("aria-expanded") === "true" ? panel.meaning.close() : open());
  // Not a <button>: that one never breaks over two lines, and some words are four words long.
  const term = h("span", {
    class: "term", role: "button", tabindex: "0", "aria-expanded": "false", title: t("meaning", { word }), click: toggle,
    keydown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle();
    },
  }, word);
  const open = () => {
    panel.meaning?.close();
    const node = h("span", { class: "meaning", id, role: "note" }, meaning);
    term.after(node);
    node.style.top = `${term.getBoundingClientRect().bottom - bubble.getBoundingClientRect().top + 4}px`;
    term.setAttribute("aria-expanded", "true");
    term.setAttribute("aria-describedby", id);
    panel.speech.say(meaning, "fr");
    node.scrollIntoView({ block: "nearest" });
    panel.meaning = { node, close: () => hideMeaning(panel, term, node) };
  };
  return term;
}

function hideMeaning(panel, term, node) {
  node.remove();
  term.setAttribute("aria-expanded", "false");
  term.removeAttribute("aria-describedby");
  panel.meaning = null;
}
