/** Tells the server how far somebody has read. */

import { state } from "../store.js";
import { deed, openChat } from "./deeds.js";

const told = new Map(); // person and chat -> the newest message that was reported as read

/** The newest message of this conversation is in sight. */
export function markRead(history) {
  const { as } = state.view;
  const id = history.messages.at(-1)?.id;
  const key = `${state.run}/${as}/${history.chat}`;
  if (!id || history.chat !== state.view.chat || !openChat()?.unread?.[as] || told.get(key) >= id) return;
  told.set(key, id);
  deed("read", { as, chat: history.chat, id });
}
