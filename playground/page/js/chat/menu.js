/** What one can do with a message. */

import { ask, popup } from "../dialog.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { deed, runs, openChat } from "./deeds.js";
import { copy } from "./inline.js";
import { isOwn } from "./message.js";

const WORDED = ["text", "photo", "document", "video", "voice", "audio", "animation"];

/**
 * Open the menu of a message, or of an album.
 * @param {any} piece see pieces.js
 * @param {Element|{x: number, y: number}} anchor
 * @param {ReturnType<import("./composer.js").makeComposer>} composer
 */
export function messageMenu({ messages }, anchor, composer) {
  const [message] = messages;
  const own = isOwn(message);
  const writes = composer.ready();
  popup(
    anchor,
    [
      writes && { label: t("chat-do-reply"), icon: "reply", run: () => composer.reply(message) },
      writes &&
        own &&
        !message.forwarded_from &&
        WORDED.includes(message.kind) && { label: t("chat-do-edit"), icon: "edit", run: () => composer.edit(message) },
      mayRule() &&
        (isPinned(message)
          ? { label: t("chat-do-unpin"), icon: "pushpin", run: () => pin(message, false) }
          : { label: t("chat-do-pin"), icon: "pushpin", run: () => pin(message, true) }),
      message.text && { label: t("chat-do-copy"), icon: "copy", run: () => copy(message.text) },
      (own || mayRule()) && { label: t("chat-do-delete"), icon: "trash", danger: true, run: () => remove(messages) },
    ],
    { label: t("chat-more") },
  );
}

/** In their own private chat people clear away and pin what they like, in a group those who run it do. */
function mayRule() {
  const chat = openChat();
  return chat.kind === "private" || runs(chat);
}

function isPinned({ id }) {
  return openChat().pinned.some((it) => it.id === id);
}

function pin({ chat, id }, on) {
  return deed("pin", { as: state.view.as, chat, message: id, on });
}

async function remove(messages) {
  const sure = await ask({ title: t("chat-delete-sure"), confirm: t("chat-do-delete"), danger: true, fields: [] });
  if (sure) for (const { chat, id } of messages) await deed("delete", { as: state.view.as, chat, message: id });
}
