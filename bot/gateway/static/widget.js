// The chat widget: one script tag, no dependency, no build, nothing stored before the person opens it.
(() => {
  "use strict";

  const TEXTS = {
    launcher: "Une question sur votre dossier ANEF ?",
    title: "Assistant ANEF",
    restart: "Recommencer",
    erase: "Effacer ma conversation",
    close: "Fermer",
    notice: "Un programme vous répond. Il informe, il ne décide pas. N’écrivez ni votre nom ni vos numéros (étranger, dossier, téléphone).",
    log: "Conversation",
    you: "Vous",
    assistant: "Assistant",
    typing: "L’assistant prépare sa réponse…",
    choices: "Réponses proposées",
    field: "Votre message (sans nom ni numéro)",
    send: "Envoyer",
    sending: "envoi…",
    offline: "pas de réseau, votre message partira dès que possible",
    down: "le service ne répond pas, votre message partira dès que possible",
    refused: "ce message n’a pas pu être envoyé",
    unreachable: "L’assistant n’est pas joignable pour le moment.",
    retry: "Réessayer",
    help: "Sans attendre, vous pouvez appeler le Centre de contact citoyens (appel gratuit) :",
    helpPhone: "0 806 001 620",
    expired: "La conversation précédente a expiré. Une nouvelle commence.",
    confirm: "Effacer toute la conversation ? On ne pourra plus la relire.",
    confirmYes: "Oui, effacer",
    confirmNo: "Non, garder",
    erased: "Votre conversation est effacée.",
    notErased: "L’effacement n’a pas abouti : votre conversation existe encore. Essayez de nouveau.",
    sources: (count) => `Les textes (${count})`,
    checked: (day) => `vérifié le ${day}`,
    contacts: "Qui peut vous aider",
    website: "Site internet",
    newTab: " (nouvel onglet)",
  };

  const STYLE = `
:host { all: initial; --height: 100vh; --top: 0px;
  --back: #fff; --soft: #f1f4f4; --ink: #16242a; --quiet: #4a5a60; --line: #7b8b90; --edge: #d3dcdd;
  --accent: #0d5760; --on: #fff; --mine: #d7ecec; --alert: #8f2d0c; color-scheme: light }
@media (prefers-color-scheme: dark) { :host {
  --back: #12191c; --soft: #1e282c; --ink: #e9eff0; --quiet: #b3c1c5; --line: #82949a; --edge: #344247;
  --accent: #86d3d8; --on: #0b2326; --mine: #17444a; --alert: #ffb59a; color-scheme: dark } }
* { box-sizing: border-box }
[hidden] { display: none !important }
.launcher, .panel { position: fixed; z-index: 2147483000; inset-block-end: 24px; inset-inline-end: 24px;
  color: var(--ink); font-family: system-ui, sans-serif; font-size: medium; line-height: 1.5; text-align: start;
  box-shadow: 0 4px 20px #0004 }
:host([data-position="left"]) :is(.launcher, .panel) { inset-inline: 24px auto }
button, textarea { font: inherit; color: inherit; letter-spacing: inherit; margin: 0 }
button { min-block-size: 44px; min-inline-size: 44px; padding: .4em .9em; border: 1px solid var(--line);
  border-radius: 8px; background: var(--back); cursor: pointer; touch-action: manipulation }
button:hover { background: var(--soft) }
button, p, li, h2, h3, label, summary { unicode-bidi: plaintext }
.launcher, .send { background: var(--accent); color: var(--on); border-color: transparent; font-weight: 600 }
.launcher:hover, .send:hover { background: var(--accent); text-decoration: underline }
.launcher { padding: .7em 1.3em; border-radius: 2em; max-inline-size: calc(100vw - 48px) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.launcher:focus-visible { outline-color: var(--ink); box-shadow: 0 0 0 2px var(--back) }
.log:focus-visible { outline-offset: -3px }
.panel { display: flex; flex-direction: column; inline-size: 25em; max-inline-size: calc(100vw - 48px);
  block-size: 42em; max-block-size: calc(var(--height) - 48px); background: var(--back);
  border: 1px solid var(--line); border-radius: 14px; overflow: hidden }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .5em; padding: .4em .5em .4em 1em;
  border-block-end: 1px solid var(--edge) }
h2 { font-size: 1.1em; margin: 0; flex: 1 }
h3 { font-size: 1em; margin: .9em 0 .2em }
header button { border-color: transparent; padding: .3em .6em; background: none }
header button:hover { background: var(--soft) }
.tools { display: flex; flex-wrap: wrap; inline-size: 100%; margin-inline-start: -.6em; font-size: .9em; color: var(--quiet) }
.tools button { text-decoration: underline; text-underline-offset: .2em }
.log { flex: 1; min-block-size: 6em; overflow-y: auto; overscroll-behavior: contain; padding: .9em 1em }
.notice { margin: 0 0 1em; color: var(--quiet); font-size: .9em }
ol, ul { margin: 0; padding: 0 }
.list, .choices, .sources, .contacts { list-style: none }
.list > li { display: flex; flex-direction: column; align-items: flex-start; margin-block-end: .9em }
.list > .person { align-items: flex-end }
.bubble { max-inline-size: 94%; padding: .6em .9em; background: var(--soft); border: 1px solid transparent;
  border-radius: 12px; border-end-start-radius: 3px; overflow-wrap: anywhere; white-space: pre-line }
.person .bubble { background: var(--mine); max-inline-size: 86%; border-radius: 12px; border-end-end-radius: 3px }
[data-status="unavailable"] .bubble, [data-status="refused"] .bubble { border-color: var(--alert) }
.bubble > * { margin-block: 0 .6em }
.bubble > :last-child { margin-block-end: 0 }
.bubble h3:not(:first-child) { margin-block: .9em .2em }
.bubble :is(ol, ul):not(.sources, .contacts) { padding-inline-start: 1.4em }
.bubble li + li { margin-block-start: .35em }
.contacts > li + li { margin-block-start: .7em; padding-block-start: .7em; border-block-start: 1px solid var(--edge) }
.contacts > li > * { display: block }
summary { padding-block: .6em; min-block-size: 44px; cursor: pointer; color: var(--accent) }
a { color: var(--accent); text-underline-offset: .2em }
.phone { font-weight: 600; padding-block: .6em; inline-size: fit-content }
.sources small, .contacts small { display: block; color: var(--quiet); font-size: .9em }
.sources a, .contacts a:not(.phone) { display: inline-block; padding-block: .2em }
.choices { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .6em }
.choices button { border-color: var(--accent); color: var(--accent); text-align: start }
.state, .typing, .note { margin: .2em 0 0; color: var(--quiet); font-size: .9em }
.trouble p { margin: 0 0 .4em; color: var(--alert) }
.trouble a { font-weight: 600; display: inline-block; padding-block: .6em }
.confirm { padding: .8em 1em; background: var(--soft); border-block-end: 1px solid var(--edge) }
.confirm p { margin: 0 0 .6em }
.confirm button { margin-inline-end: .5em }
form { display: flex; flex-wrap: wrap; gap: .3em .5em; padding: .6em 1em .9em; border-block-start: 1px solid var(--edge) }
label { inline-size: 100%; font-size: .9em; color: var(--quiet) }
textarea { flex: 1; min-inline-size: 8em; min-block-size: 44px; max-block-size: 9em; padding: .5em .7em; resize: none;
  field-sizing: content; font-size: max(16px, 1em); background: var(--back); border: 1px solid var(--line); border-radius: 8px }
.send { align-self: flex-end }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.short { display: block; overflow-y: auto }
.short .log { overflow: visible }
@media (max-width: 479.98px) {
  .launcher { inset-block-end: 16px }
  .panel, :host([data-position="left"]) .panel { inset: var(--top) 0 auto; inline-size: 100%; max-inline-size: none;
    block-size: var(--height); max-block-size: none; border: 0; border-radius: 0 }
}
@media (prefers-reduced-motion: no-preference) {
  .typing { animation: breathe 1.4s ease-in-out infinite alternate }
  @keyframes breathe { to { opacity: .55 } }
}
@media (forced-colors: active) { .bubble, .launcher, .send { border-color: CanvasText } }
@media print { .launcher { display: none } }`;

  const script = document.currentScript || document.querySelector("script[data-site]");
  const { site = "", lang = "fr", position = "right", open: openAtLoad } = script.dataset;
  const api = new URL("/api/conversations", script.src).href;
  const TIMEOUT = 20000;
  const LONGEST_PAUSE = 30000;

  const h = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.flat().filter((child) => child != null && child !== ""));
    return node;
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const uuid = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
    (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  // sessionStorage may be denied: the conversation then lives as long as the page.
  const storage = {
    key: `anef-assistant:${site}`,
    read() { try { return JSON.parse(sessionStorage.getItem(this.key)); } catch { return null; } },
    write(value) {
      try { value ? sessionStorage.setItem(this.key, JSON.stringify(value)) : sessionStorage.removeItem(this.key); } catch { /* denied */ }
    },
  };

  class Failure extends Error {
    constructor(status, message) {
      super(message);
      this.status = status;
      this.gone = status === 401 || status === 404;
      this.final = status >= 400 && status < 500 && ![401, 404, 408, 409, 425, 429].includes(status);
    }
  }

  async function call(method, { id, token } = {}, path = "", body = undefined) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    const headers = {};
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    try {
      const response = await fetch(api + (id ? `/${encodeURIComponent(id)}` : "") + path, {
        method, headers, body: body && JSON.stringify(body), signal: abort.signal, credentials: "omit", cache: "no-store",
      });
      const data = response.status === 204 ? {} : await response.json().catch(() => ({}));
      if (!response.ok) throw new Failure(response.status, data.error?.message);
      return data;
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(0);
    } finally {
      clearTimeout(timer);
    }
  }

  // The exchange with the server: one request at a time, in order, repeated until it is answered.
  class Conversation {
    constructor(view) {
      const stored = storage.read();
      Object.assign(this, { view, queue: [], past: [], tries: 0, run: 0, mayStore: !!stored, resumed: !!stored }, stored);
      const again = () => document.visibilityState === "visible" && this.retry();
      addEventListener("online", again);
      document.addEventListener("visibilitychange", again);
    }

    save() {
      const { current, past, open } = this;
      if (this.mayStore) storage.write(current || past.length ? { current, past, open } : null);
    }

    setOpen(open, byPerson) {
      this.open = open;
      this.awake = true;
      this.mayStore ||= byPerson;
      this.save();
      this.pump();
    }

    send(message) {
      this.mayStore = true;
      this.queue.push(message);
      this.save();
      this.pump();
    }

    retry() {
      this.tries = 0;
      this.pump();
    }

    async pump() {
      if (!this.awake || this.busy || (this.ready && !this.queue.length)) return;
      clearTimeout(this.timer);
      const run = this.run;
      const stale = () => run !== this.run;
      this.busy = true;
      this.view.wait(true);
      try {
        if (this.current && !this.ready) await this.load(stale);
        if (!this.current && !stale()) await this.start(stale);
        while (this.queue.length && !stale()) await this.deliver(stale);
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

    async start(stale) {
      const { id, token, messages } = await call("POST", {}, "", { site, lang });
      if (stale()) return;
      if (!id || !messages?.length) throw new Failure(502);
      Object.assign(this, { current: { id, token }, ready: true, fresh: true });
      this.succeeded(messages);
    }

    async load(stale) {
      try {
        let { messages } = await call("GET", this.current, "/messages");
        if (stale()) return;
        if (!messages?.length) throw new Failure(502);
        this.succeeded(messages, false);
        let last = messages[messages.length - 1];
        for (let tries = 0; last.from === "person" && tries < 5; tries++) {  // reloaded before the answer came
          await pause(2000);
          if (stale()) return;
          ({ messages } = await call("GET", this.current, `/messages?after=${encodeURIComponent(last.id)}`));
          if (stale()) return;
          last = messages?.[messages.length - 1] || last;
          this.succeeded(messages || []);
        }
        this.ready = true;
      } catch (failure) {
        if (!failure.gone || stale()) throw failure;
        this.current = null;
      }
    }

    async deliver(stale) {
      const message = this.queue[0];
      message.state(TEXTS.sending);
      try {
        const { messages } = await call("POST", this.current, "/messages", message.body);
        if (stale()) return;
        const replies = (messages || []).filter((one) => one.from !== "person");
        if (!replies.length) throw new Failure(502);
        this.queue.shift();
        this.fresh = false;
        message.state("");
        this.succeeded(replies);
      } catch (failure) {
        if (stale()) return;
        if (failure.gone && !this.fresh) {
          this.current = null;
          this.view.note(TEXTS.expired, message.item);
          await this.start(stale);
        } else if (failure.final) {
          this.queue.shift();
          message.state(failure.message || TEXTS.refused);
          this.view.speak(failure.message || TEXTS.refused);
        } else throw failure;
      }
    }

    succeeded(messages, aloud = true) {
      this.tries = 0;
      this.save();
      this.view.trouble(null);
      this.view.show(messages, this.queue[0]?.item, aloud);
    }

    failed({ status, message, final }) {
      const words = message || (status ? TEXTS.down : TEXTS.offline);
      this.queue.forEach((one) => one.state(words));
      this.view.trouble(this.queue.length ? "" : message || TEXTS.unreachable, this.tries > 1);
      if (!this.tries) this.view.speak(this.queue.length ? words : message || TEXTS.unreachable);
      if (!final) this.timer = setTimeout(() => this.pump(), Math.min(LONGEST_PAUSE, 1000 * 2 ** ++this.tries));
    }

    reset() {
      clearTimeout(this.timer);
      Object.assign(this, { run: this.run + 1, busy: false, queue: [], tries: 0, current: null, ready: false });
      this.view.clear();
    }

    restart() {
      if (this.current) this.past.push(this.current);
      this.reset();
      this.save();
      this.pump();
    }

    // Also erases what came before each "Recommencer" of this visit.
    async erase() {
      for (const one of [this.current, ...this.past].filter(Boolean)) {
        await call("DELETE", one).catch((failure) => { if (!failure.gone) throw failure; });
      }
      this.reset();
      this.past = [];
      this.ready = true;
      this.save();
    }
  }

  const link = (url, label, attributes) => {
    let target;
    try { target = new URL(url); } catch { return label; }
    if (!["https:", "http:", "tel:", "mailto:"].includes(target.protocol)) return label;
    const web = target.protocol.startsWith("http");
    return h("a", { href: target.href, target: web && "_blank", rel: "noopener noreferrer", ...attributes },
      label, web && h("span", { class: "unseen" }, TEXTS.newTab));
  };
  const phoneLink = (phone) => link(`tel:${phone.replace(/[^\d+]/g, "")}`, phone, { class: "phone" });
  const date = (iso) => {
    const day = new Date(`${iso}`.slice(0, 10));
    return isNaN(day) ? iso : day.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).replace(/^1 /, "1er ");
  };

  function body({ text, blocks = [], sources = [], contacts = [] }) {
    const items = (block) => block.items.map((item) => h("li", null, item));
    const parts = [
      ...blocks.filter((block) => block.kind === "lead").flatMap((block) => block.items.map((item) => h("p", null, item))),
      ...blocks.filter((block) => block.kind !== "lead").flatMap((block) => [
        block.title && h("h3", null, block.title), h(block.ordered ? "ol" : "ul", null, items(block))]),
    ];
    return [
      parts.length ? parts : (text || "").split(/\n{2,}/).map((paragraph) => h("p", null, paragraph)),
      contacts.length && [h("h3", null, TEXTS.contacts), h("ul", { class: "contacts" }, contacts.map((one) => h("li", null,
        h("strong", null, one.name), one.what && h("span", null, one.what), one.phone && phoneLink(one.phone),
        one.address && h("span", null, one.address), one.url && link(one.url, TEXTS.website, { "aria-label": `${TEXTS.website} : ${one.name}${TEXTS.newTab}` }))))],
      sources.length && h("details", null, h("summary", null, TEXTS.sources(sources.length)), h("ul", { class: "sources" },
        sources.map((one) => h("li", null, one.url ? link(one.url, one.label) : one.label, h("small", null, TEXTS.checked(date(one.checked_on))))))),
    ].flat(2).filter(Boolean);
  }

  class Assistant extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      this.root = this.attachShadow({ mode: "open" });
      this.dress();
      this.launcher = h("button", { class: "launcher", type: "button", lang: "fr", "aria-haspopup": "dialog", "aria-expanded": "false",
        click: () => this.open(true) }, TEXTS.launcher);
      this.root.append(this.launcher);
      this.seen = new Set();
      this.small = matchMedia("(max-width: 479.98px)");
      this.conversation = new Conversation(this);
      if (this.conversation.resumed ? this.conversation.open : openAtLoad === "true") this.open(false);
    }

    dress() {
      let sheet;
      try {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        this.root.adoptedStyleSheets = [sheet];
      } catch {  // browsers older than 2023
        this.root.append(h("style", null, STYLE));
        sheet = this.root.lastChild.sheet;
      }
      this.rule = sheet?.cssRules[0].style;
    }

    build() {
      const button = (label, click, attributes) => h("button", { type: "button", click, ...attributes }, label);
      this.list = h("ol", { class: "list" });
      this.typing = h("p", { class: "typing", hidden: true }, TEXTS.typing);
      this.failure = h("div", { class: "trouble", hidden: true }, h("p"),
        h("p", { hidden: true }, `${TEXTS.help} `, phoneLink(TEXTS.helpPhone)),
        button(TEXTS.retry, () => { this.refocus(); this.conversation.retry(); }));
      this.log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": TEXTS.log, tabindex: "0" },
        h("p", { class: "notice" }, TEXTS.notice), this.list, this.typing, this.failure);
      this.voice = h("div", { class: "unseen", "aria-live": "polite" });
      this.field = h("textarea", { id: "field", rows: "2", maxlength: "4000", dir: "auto", enterkeyhint: "send", autocomplete: "off" });
      this.eraser = button(TEXTS.erase, () => this.ask(true));
      this.keep = button(TEXTS.confirmNo, () => this.ask(false));
      this.question = h("div", { class: "confirm", role: "alertdialog", "aria-labelledby": "question", hidden: true },
        h("p", { id: "question" }, TEXTS.confirm), this.keep, button(TEXTS.confirmYes, () => this.erase()));
      const form = h("form", { submit: (event) => { event.preventDefault(); this.submit(); } },
        h("label", { for: "field" }, TEXTS.field), this.field, h("button", { class: "send" }, TEXTS.send));
      this.panel = h("section", { class: "panel", role: "dialog", lang: "fr", "aria-labelledby": "title", hidden: true, keydown: (event) => this.key(event) },
        h("header", null, h("h2", { id: "title" }, TEXTS.title), button(TEXTS.close, () => this.close()),
          h("div", { class: "tools" }, button(TEXTS.restart, () => { this.conversation.restart(); this.refocus(); }), this.eraser)),
        this.question, this.log, form, this.voice);
      this.root.append(this.panel);
      for (const target of [window.visualViewport, window]) target?.addEventListener("resize", () => this.fit());
      window.visualViewport?.addEventListener("scroll", () => this.fit());
    }

    open(byPerson = true) {
      if (!this.panel) this.build();
      this.toggle(true);
      this.fit();
      if (byPerson) this.field.focus();
      else if (this.small.matches) this.log.focus();
      this.conversation.setOpen(true, byPerson);
    }

    close() {
      this.ask(false);
      this.toggle(false);
      this.launcher.focus();
      this.conversation.setOpen(false, true);
    }

    toggle(open) {
      this.panel.hidden = !open;
      this.launcher.hidden = open;
      this.launcher.setAttribute("aria-expanded", open);
    }

    // Keeps a full-screen panel above the keyboard of a phone; a low one (zoom, keyboard) scrolls as a whole.
    fit() {
      const view = window.visualViewport;
      const pinched = view?.scale > 1.05;
      if (this.panel.hidden || pinched) return;
      const height = view ? view.height : innerHeight;
      this.rule?.setProperty("--height", `${height}px`);
      this.rule?.setProperty("--top", `${view ? view.offsetTop : 0}px`);
      this.panel.classList.toggle("short", height < 420);
      this.panel.setAttribute("aria-modal", this.small.matches);
    }

    key(event) {
      if (event.isComposing) return;
      if (event.key === "Escape") {
        event.stopPropagation();
        if (this.question.hidden) this.close();
        else this.ask(false);
      } else if (event.key === "Enter" && event.target === this.field && !event.shiftKey) {
        event.preventDefault();
        this.submit();
      } else if (event.key === "Tab" && this.small.matches) {
        const stops = [...this.panel.querySelectorAll("button, a, summary, textarea, [tabindex]")].filter((one) => one.getClientRects().length);
        const edge = stops[event.shiftKey ? 0 : stops.length - 1];
        if (this.root.activeElement !== edge) return;
        event.preventDefault();
        stops[event.shiftKey ? stops.length - 1 : 0].focus();
      }
    }

    // Where focus goes when the control that had it is going away; on a touch screen the keyboard must not spring up.
    refocus() {
      (matchMedia("(pointer: coarse)").matches ? this.log : this.field).focus({ preventScroll: true });
    }

    submit() {
      const text = this.field.value.trim();
      this.field.focus();
      if (!text) return;
      this.field.value = "";
      this.say(text, { text });
    }

    say(label, content) {
      const id = uuid();
      const state = h("p", { class: "state" });
      const item = this.item({ from: "person", text: label });
      item.append(state);
      this.dropChoices();
      this.list.append(item);
      this.conversation.send({ item, body: { id, ...content }, state: (words) => { state.textContent = words; } });
      this.bringUp(item);
    }

    item(message) {
      const person = message.from === "person";
      return h("li", { class: person ? "person" : "assistant", "data-status": message.status },
        h("span", { class: "unseen" }, `${person ? TEXTS.you : TEXTS.assistant} : `),
        h("div", { class: "bubble", dir: "auto", lang: message.lang || lang }, body(message)));
    }

    show(messages, before, aloud) {
      const fresh = messages.filter((message) => !this.seen.has(message.id));
      if (!fresh.length) return;
      const { scrollHeight, scrollTop, clientHeight } = this.scroller;
      const following = !aloud || scrollHeight - scrollTop - clientHeight < 150;
      this.dropChoices();
      const items = fresh.map((message) => {
        const item = this.item(message);
        this.seen.add(message.id);
        this.list.insertBefore(item, before || null);
        if (aloud && message.from !== "person") this.speak(message.text, message.lang || lang);
        return item;
      });
      const choices = before ? [] : fresh[fresh.length - 1].choices || [];
      if (choices.length) {
        items[items.length - 1].append(h("ul", { class: "choices", "aria-label": TEXTS.choices }, choices.map((choice) => h("li", null,
          h("button", { type: "button", lang, click: () => { this.refocus(); this.say(choice.label, { choice: choice.payload }); } }, choice.label)))));
      }
      if (following) this.bringUp(aloud ? items[0] : items[items.length - 1]);
    }

    dropChoices() {
      this.list.querySelector(".choices")?.remove();
    }

    note(text, before) {
      this.list.insertBefore(h("li", null, h("p", { class: "note" }, text)), before || null);
      this.speak(text);
    }

    wait(on) {
      this.typing.hidden = !on;
      if (on && this.failure.hidden) this.bringUp(this.typing);
    }

    trouble(sentence, withHelp) {
      if (sentence === null && this.failure.contains(this.root.activeElement)) this.refocus();
      const [words, help] = this.failure.querySelectorAll("p");
      words.textContent = sentence;
      words.hidden = !sentence;
      help.hidden = !withHelp;
      const isNew = this.failure.hidden && sentence !== null;
      this.failure.hidden = sentence === null;
      if (isNew) this.bringUp(this.failure);
    }

    speak(text, language = "fr") {
      const line = h("p", { lang: language }, text);
      this.voice.append(line);
      setTimeout(() => line.remove(), 2000);
    }

    get scroller() {
      return this.panel.classList.contains("short") ? this.panel : this.log;
    }

    bringUp(node) {
      const box = this.scroller;
      box.scrollTop += node.getBoundingClientRect().top - box.getBoundingClientRect().top - 12;
    }

    clear() {
      this.seen.clear();
      this.list.replaceChildren();
      this.trouble(null);
      this.wait(false);
    }

    ask(on) {
      if (this.question.hidden === !on) return;
      this.question.hidden = !on;
      (on ? this.keep : this.eraser).focus();
    }

    async erase() {
      this.ask(false);
      try {
        await this.conversation.erase();
        this.note(TEXTS.erased);
        this.refocus();
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        this.note(TEXTS.notErased);
      }
    }
  }

  if (customElements.get("anef-assistant")) return;
  customElements.define("anef-assistant", Assistant);
  const mount = () => document.body.append(h("anef-assistant", { "data-position": position }));
  if (document.body) mount();
  else addEventListener("DOMContentLoaded", mount);
})();
