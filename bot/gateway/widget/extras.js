// What is loaded when the person first asks for it: menu, letter, notebook, and the rest of more.js.
import { Failure } from "./network.js";
import { learn, t } from "./strings.js";

export class Extras {
  constructor(panel) {
    this.panel = panel;
  }

  // A failed import may never be asked for again by the browser: the file is fetched into the cache before.
  load() {
    const address = new URL("more.js", this.panel.folder);
    this.loading ??= Promise.all([fetch(address, { credentials: "omit" }), learn("more", this.panel.folder)])
      .then(([response]) => (response.ok ? response.arrayBuffer() : Promise.reject(new Failure(response.status))))
      .catch(() => { this.loading = null; throw new Failure(0); })
      .then(() => import(address))
      .then((more) => { more.furnish(this.panel); return more; });
    return this.loading;
  }

  // One of the things of more.js; a failure is said.
  async use(name, ...rest) {
    try {
      const more = await this.load();
      await more[name](this.panel, ...rest);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.panel.tell(failure.message || t("failed"));
    }
  }

  // What the server says of the association: its name, and whether it calls back. Asked once.
  site() {
    const { server, host } = this.panel;
    this.asking ??= server.call("GET", ["sites", host.options.site]).catch(() => { this.asking = null; return {}; });
    return this.asking;
  }
}
