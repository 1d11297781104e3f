/** A message that asks for a reply opens the reply bar of those it asks, as Telegram's clients do. */

import { on, state } from "../store.js";
import { isOwn } from "./message.js";

/** Do so in the conversation that is shown. */
export function forcedReply(feed, composer) {
  on("message", ({ message }) => {
    if (!message.force_reply || !feed.history?.holds(message) || !composer.ready()) return;
    if (message.force_reply === "all" || asks(message, feed.history.messages)) composer.reply(message);
  });
}

/** Whether a message names the person whom we see as, or answers something of theirs. */
function asks({ entities, reply_to: to }, messages) {
  const answered = to && messages.find(({ id }) => id === to.id);
  return (answered && isOwn(answered)) || entities.some(({ user }) => user?.id === state.view.as);
}
