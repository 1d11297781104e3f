/** What the person whom we see as does in the chat that is open. */

import { post } from "../api.js";
import { state } from "../store.js";

/** The chat that is open, or undefined. */
export function openChat() {
  return state.chats.get(state.view.chat);
}

/** The person whom we see as, as a member of this chat; undefined if they are not there. */
export function memberOf(chat, id = state.view.as) {
  return chat.members.find((member) => member.id === id);
}

/** Whether the person whom we see as runs this chat. */
export function runs(chat) {
  return ["creator", "administrator"].includes(memberOf(chat)?.status);
}

/** The part of a deed's body that says who does it and where; a message without a topic goes to the general one. */
export function here() {
  const { as, chat, topic } = state.view;
  return typeof topic === "number" ? { as, chat, topic } : { as, chat };
}

/**
 * Do something; answers null if it was refused, which `post` has told the person already.
 * @param {string} name
 * @param {Object<string, any>} body
 * @returns {Promise<any>}
 */
export function deed(name, body) {
  return post(name, body).catch(() => null);
}

/** Write something into the open chat. */
export function say(text, more = {}) {
  return deed("say", { ...here(), text, ...more });
}

/** The private chat of this person with the bot. */
export function privateChat(person = state.view.as) {
  return [...state.chats.values()].find((chat) => chat.kind === "private" && chat.person === person);
}
