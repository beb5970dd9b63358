// The steps of an exchange. Each gives up silently when the conversation it began in is over, and raises Failure.
import { Failure } from "./network.js";
import { language, t } from "./strings.js";

export async function start(conversation, stale) {
  const body = { site: conversation.options.site, lang: language };
  const { id, token, messages } = await conversation.server.call("POST", ["conversations"], { body });
  if (stale()) return;
  if (!id || !messages?.length) throw new Failure(502);
  Object.assign(conversation, { current: { id, token }, behind: false });
  conversation.succeeded();
  conversation.view.show(messages, true);
  conversation.tabs.tell("moved", conversation.held());
}

export async function deliver(conversation, stale) {
  const [{ id, label, ...content }] = conversation.queue;
  conversation.view.mark(id, t("sending"));
  try {
    const { messages } = await conversation.ask("POST", ["messages"], { body: { id, ...content } });
    if (stale()) return;
    const replies = (messages || []).filter((one) => one.from !== "person");
    if (!replies.length) throw new Failure(502);
    conversation.queue.shift();
    conversation.view.mark(id, "");
    conversation.succeeded();
    conversation.view.show(replies, true);
    conversation.tabs.tell("news");
  } catch (failure) {
    if (stale()) return;
    if (failure.gone && conversation.renewed !== id) {  // once for a message: no endless beginning
      conversation.renewed = id;
      await renew(conversation, stale);
    } else if (failure.final) {
      conversation.queue.shift();
      conversation.save();
      conversation.view.refuse(id, failure.message || t("refused"), content.text);
    } else throw failure;
  }
}

// All is shown again, as the server has it: what other tabs said, and what was said before a reload.
export async function catchUp(conversation, stale) {
  try {
    conversation.behind = false;
    const { messages } = await conversation.ask("GET", ["messages"]);
    if (stale()) return;
    if (!messages?.length) throw new Failure(502);
    conversation.succeeded();
    conversation.view.show(messages, false);
  } catch (failure) {
    if (stale()) return;
    conversation.behind = true;
    if (!failure.gone) throw failure;
    await renew(conversation, stale);
  }
}

async function renew(conversation, stale) {
  conversation.current = null;
  conversation.view.note(t("expired"));
  await start(conversation, stale);
}
