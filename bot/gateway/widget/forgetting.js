// The ends of a conversation: a new one begins, or all of it is deleted.

function stop(conversation) {
  clearTimeout(conversation.timer);
  conversation.run++;
}

function reset(conversation) {
  stop(conversation);
  Object.assign(conversation, { busy: false, queue: [], tries: 0, current: null, behind: false, joined: true });
  conversation.view.clear();
}

export function restart(conversation) {
  if (conversation.current) conversation.past.push(conversation.current);
  reset(conversation);
  conversation.silent = false;
  conversation.save();
  conversation.pump();
}

// Also erases what came before each "Recommencer" of this visit. Raises Failure, and then nothing is lost.
export async function erase(conversation) {
  stop(conversation);
  conversation.busy = true;
  try {
    for (const { id, token } of everything(conversation)) {
      await conversation.server.call("DELETE", ["conversations", id], { token })
        .catch((failure) => { if (!failure.gone) throw failure; });
    }
  } catch (failure) {
    conversation.busy = false;
    conversation.pump();
    throw failure;
  }
  empty(conversation);
  conversation.tabs.tell("erased");
}

// Nothing is left here; a new conversation begins with the next message alone.
export function empty(conversation) {
  reset(conversation);
  Object.assign(conversation, { past: [], silent: true });
  conversation.storage.forget();
}

// The page is being left: the deletions are sent without waiting, the browser carries them out.
export function quit(conversation) {
  for (const { id, token } of everything(conversation)) {
    conversation.server.call("DELETE", ["conversations", id], { token, keepalive: true }).catch(() => {});
  }
  empty(conversation);
  conversation.tabs.tell("erased");
}

function everything({ current, past }) {
  return [current, ...past].filter(Boolean);
}
