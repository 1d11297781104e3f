/** A message that asks for a reply opens the reply bar of those it asks, as Telegram's clients do, until they have answered. */

import { isGoingOn } from "../stories/playing.js";
import { on, state } from "../store.js";
import { draftOf } from "./drafts.js";
import { isOwn } from "./message.js";

/** Do so in the conversation that is shown. */
export function forcedReply(feed, composer) {
  on("message", ({ message }) => {
    if (message.reply_to) answered(message, composer);
    if (!message.force_reply || !feed.history?.holds(message) || !composer.ready()) return;
    const isForUs = message.force_reply === "all" || asks(message, feed.history.messages);
    if (isForUs) composer.reply(message, { focus: !isGoingOn() }); // in a story, somebody else writes
  });
}

/** Somebody has answered, perhaps in another window or in a story: their bar has done its work. */
function answered({ sender, chat, reply_to: to }, composer) {
  const draft = sender && draftOf(sender.id, chat);
  if (draft?.reply?.id !== to.id) return;
  draft.reply = null;
  composer.show();
}

/** Whether a message names the person whom we see as, or answers something of theirs. */
function asks({ entities, reply_to: to }, messages) {
  const answered = to && messages.find(({ id }) => id === to.id);
  return (answered && isOwn(answered)) || entities.some(({ user }) => user?.id === state.view.as);
}
