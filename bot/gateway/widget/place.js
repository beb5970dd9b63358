// On which side and in which colours the widget stands, after its options and the page.

// The widget mirrors with its own language, and with a page that is written from right to left.
export function rightToLeft(dir) {
  return dir === "rtl" || getComputedStyle(document.documentElement).direction === "rtl";
}

// data-theme light or dark; auto follows the system, also when it changes.
export function themed(host) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    const { theme } = host.options;
    host.toggleAttribute("data-dark", theme === "dark" || (theme !== "light" && system.matches));
  };
  system.addEventListener?.("change", follow);
  follow();
}
