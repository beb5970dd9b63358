// What is loaded when it is first needed: glossary, letter, notebook, and the rest of more.js.
import { listenButton } from "./aloud.js";
import { h, pause } from "./dom.js";
import { Failure } from "./network.js";
import { t } from "./strings.js";

export class Extras {
  constructor(panel) {
    this.panel = panel;
  }

  // A failed import may never be asked for again by the browser: the file is fetched into the cache before.
  load() {
    const address = new URL("more.js", this.panel.folder);
    this.loading ??= fetch(address, { credentials: "omit" })
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Failure(response.status))))
      .catch(() => { this.loading = null; throw new Failure(0); })
      .then(() => import(address))
      .then((more) => { more.dressed(this.panel); return more; });
    return this.loading;
  }

  // One of the things of more.js, asked for by the person: a failure is said.
  async use(name, ...rest) {
    try {
      const more = await this.load();
      await more[name](this.panel, ...rest);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.panel.tell(failure.message || t("failed"));
    }
  }

  listen(message) {
    return listenButton(message);
  }

  // What makes an answer better to read comes when it can: without it, the answer is there, only its letter lacks. Before the first answer a
  // message can be listened to, and nothing more is loaded.
  async decorate(item, message, wait = 1000) {
    if (!this.loading && !message.answer && !message.letter) {
      const listen = this.listen(message);
      if (listen) item.append(h("p", { class: "row" }, listen));
      return;
    }
    try {
      const more = await this.load();
      await more.decorate(this.panel, item, message);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      await pause(wait);
      if (item.isConnected) await this.decorate(item, message, wait * 2);
    }
  }

  // What the server says of the association: its name, and whether it calls back. Asked once.
  site() {
    const { server, host } = this.panel;
    this.asking ??= server.call("GET", ["sites", host.options.site]).catch(() => { this.asking = null; return {}; });
    return this.asking;
  }
}
