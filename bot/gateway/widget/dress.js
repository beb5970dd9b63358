// Style sheets that a strict policy allows.

// Gives the first rule of the sheet, the one of :host: its custom properties change by script.
export function dress(root, css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet.cssRules[0].style;
  } catch {  // browsers older than 2023
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
    return style.sheet?.cssRules[0].style;
  }
}
