/** A message that asks for a reply opens the reply bar of those it asks, as Telegram's clients do. */

import { on } from "../store.js";
import { isOwn } from "./message.js";

/** Do so in the conversation that is shown. */
export function forcedReply(feed, composer) {
  on("message", ({ message }) => {
    if (!message.force_reply || !feed.history?.holds(message) || !composer.ready()) return;
    const asked = message.reply_to && feed.history.messages.find(({ id }) => id === message.reply_to.id);
    if (!message.reply_to || (asked && isOwn(asked))) composer.reply(message); // one that answers somebody asks only them
  });
}
