// What the person asks for: a new conversation, or that all of it is deleted.
import { empty, everything, reset, stop } from "./forgetting.js";

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
