// Documents leave for the person's device alone: saved, copied, shared by the device.
import { h } from "./dom.js";

export function saveFile(panel, name, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: "text/plain;charset=utf-8" }));
  const anchor = h("a", { href: url, download: name, hidden: true });
  panel.root.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

// The clipboard is refused on pages without HTTPS: the text is then selected, ready to copy.
export async function copyText(panel, paper, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const range = document.createRange();
    range.selectNodeContents(paper);
    const selection = panel.root.getSelection?.() || getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }
}
