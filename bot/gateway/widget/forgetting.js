// The end of a conversation, here and on the server.

export function stop(conversation) {
  clearTimeout(conversation.timer);
  conversation.run++;
}

export function reset(conversation) {
  stop(conversation);
  Object.assign(conversation, { busy: false, queue: [], tries: 0, current: null, behind: false, joined: true });
  conversation.view.clear();
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

export function everything({ current, past }) {
  return [current, ...past].filter(Boolean);
}
