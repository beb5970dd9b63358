// What stays in the browser: in this tab until it closes, or until the person erases it. On a shared computer, nothing.

export class Storage {
  constructor(prefix, shared) {
    Object.assign(this, { prefix, shared });
  }

  // Storage may be denied, by the person or by the browser: reading then gives nothing, writing says false.
  read(area, name) {
    try {
      return this.shared ? null : JSON.parse(window[area].getItem(this.prefix + name));
    } catch {
      return null;
    }
  }

  write(area, name, value) {
    if (this.shared) return false;
    try {
      if (value == null) window[area].removeItem(this.prefix + name);
      else window[area].setItem(this.prefix + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  // The conversation of this tab; the notebook and the settings are the person's, and stay.
  forget() {
    this.wipe("sessionStorage");
  }

  setShared(shared) {
    if (shared) ["sessionStorage", "localStorage"].forEach((area) => this.wipe(area));
    this.shared = shared;
  }

  wipe(area) {
    try {
      const ours = Object.keys(window[area]).filter((key) => key.startsWith(this.prefix));
      ours.forEach((key) => window[area].removeItem(key));
    } catch { /* denied: nothing was kept */ }
  }
}
