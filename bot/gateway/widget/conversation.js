// The exchange with the server: one request at a time, in order, repeated with the same id until it is answered.
import { catchUp, deliver, start } from "./delivery.js";
import { empty } from "./forgetting.js";
import { Failure } from "./network.js";
import { t } from "./strings.js";
import { Tabs } from "./tabs.js";

const LONGEST_PAUSE = 30000;

export class Conversation {
  constructor(view, server, storage, options) {
    const { current, past = [], queue = [], open } = storage.read("sessionStorage", "conversation") || {};
    Object.assign(this, { view, server, storage, options, current, past, queue, open, tries: 0, run: 0 });
    this.mayStore = this.behind = !!current || queue.length > 0;
    const held = () => this.current && !storage.shared && this.held();
    this.tabs = new Tabs(options.prefix, held, (...news) => this.heard(...news));
    const again = () => document.visibilityState === "visible" && this.retry();
    addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
  }

  // The list of messages was built again, in another language.
  shownBy(view) {
    Object.assign(this, { view, behind: !!this.current });
    this.queue.forEach((entry) => view.pending(entry));
    this.pump();
  }

  held() {
    return { current: this.current, past: this.past };
  }

  save() {
    const { current, past, queue, open } = this;
    if (!this.mayStore) return;
    const something = current || past.length || queue.length;
    this.storage.write("sessionStorage", "conversation", something ? { current, past, queue, open } : null);
  }

  setOpen(open, byPerson) {
    this.mayStore ||= byPerson;
    Object.assign(this, { open, awake: true });
    this.save();
    this.pump();
  }

  // `entry` is { id, label, and a text or a choice }: it is kept until it is answered, also through a reload.
  send(entry) {
    Object.assign(this, { mayStore: true, silent: false });
    this.queue.push(entry);
    this.save();
    this.pump();
  }

  retry() {
    this.tries = 0;
    this.pump();
  }

  // A form needs a conversation, and the person may just have erased it.
  begin() {
    this.silent = false;
    return this.pump();
  }

  async pump() {
    if (!this.awake || this.busy || this.silent || (this.current && !this.behind && !this.queue.length)) return;
    clearTimeout(this.timer);
    const run = this.run;
    const stale = () => run !== this.run;
    this.busy = true;
    this.view.wait(true);
    try {
      await this.exchange(stale);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (!stale()) this.failed(failure);
    } finally {
      if (!stale()) {
        this.busy = false;
        this.view.wait(false);
      }
    }
  }

  async exchange(stale) {
    if (!this.current) await this.join(stale);
    if (!this.current && !stale()) await start(this, stale);
    while (this.queue.length && !stale()) await deliver(this, stale);
    while (this.behind && !stale()) await catchUp(this, stale);
  }

  async join(stale) {
    const other = this.joined || this.storage.shared ? null : await this.tabs.ask();
    this.joined = true;
    if (other && !stale()) Object.assign(this, other, { behind: true });
  }

  // A call about this conversation. Raises Failure.
  ask(method, path, rest) {
    if (!this.current) return Promise.reject(new Failure(0));
    const { id, token } = this.current;
    return this.server.call(method, ["conversations", id, ...path], { token, ...rest });
  }

  succeeded() {
    this.tries = 0;
    this.save();
    this.view.trouble(null);
  }

  failed({ status, message, final }) {
    const words = message || t(status ? "serverDown" : "offline");
    this.queue.forEach(({ id }) => this.view.mark(id, words));
    this.view.trouble(this.queue.length ? "" : message || t("unreachable"), this.tries > 0);
    if (!this.tries) this.view.speak(this.queue.length ? words : message || t("unreachable"));
    if (!final) this.timer = setTimeout(() => this.pump(), Math.min(LONGEST_PAUSE, 1000 * 2 ** ++this.tries));
  }

  heard(kind, value) {
    if (this.storage.shared || !this.current) return;
    if (kind === "erased") empty(this);
    else if (kind === "news" || value.current.id !== this.current.id) {
      if (kind === "moved") Object.assign(this, value);
      this.behind = true;
      this.save();
      this.pump();
    }
  }
}
