// Style sheets that a strict policy allows.

// Gives the sheet; where a policy forbids it, null.
export function dress(root, css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  } catch {  // browsers older than 2023
    const style = document.createElement("style");
    style.textContent = css;
    (root.head || root).append(style);
    return style.sheet;
  }
}
