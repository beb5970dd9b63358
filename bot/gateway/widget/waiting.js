// What the panel needs, fetched ahead of the opening; when the server is down, words and new attempts.
import { DOWN } from "./built.js";

const LONGEST_PAUSE = 30000;

export class Waiting {
  constructor(root, folder) {
    Object.assign(this, { root, folder });
  }

  // A quiet moment after the page is loaded, so that the panel opens even if the network then fails; not on a metered
  // connection.
  fetchAhead(language) {
    if (navigator.connection?.saveData) return;
    const ahead = () => this.fetch(language).catch(() => {});
    const quietly = () => (window.requestIdleCallback || setTimeout)(ahead);
    if (document.readyState === "complete") quietly();
    else addEventListener("load", quietly, { once: true });
  }

  fetch(language) {
    this.fetching ??= Promise.all(["panel.js", `strings.${language}.json`].map(async (file) => {
      const response = await fetch(new URL(file, this.folder), { credentials: "omit" });
      if (!response.ok) throw new Error(response.status);
      await response.arrayBuffer();
    })).catch((error) => {
      this.fetching = null;
      throw error;
    });
    return this.fetching;
  }

  // A module whose import failed may never be asked for again by the browser: it is imported once it is in the cache.
  async load(language) {
    for (let tries = 0; ; tries++) {
      try {
        await this.fetch(language);
        break;
      } catch {
        this.excuse();
        await this.pause(Math.min(LONGEST_PAUSE, 1000 * 2 ** tries));
      }
    }
    this.words?.remove();
    this.words = null;
    return import(new URL("panel.js", this.folder));
  }

  // In French whatever the language: the sentences of the others are what could not be loaded.
  excuse() {
    if (this.words) return;
    this.words = document.createElement("p");
    Object.assign(this.words, { className: "down", role: "status", lang: "fr" });
    this.root.append(this.words);
    this.words.textContent = DOWN;
  }

  pause(ms) {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
    });
  }
}
