/** What somebody has begun to write, kept for each person and chat. */

import { state } from "../store.js";

const drafts = new Map();

/**
 * The draft of this person in this chat. Its words outlive a reload of the page; files cannot.
 * @returns {{text: string, reply: any, edit: any, files: {file: File, url: string}[], plain: boolean}}
 */
export function draftOf(as, chat) {
  const key = name(as, chat);
  if (!drafts.has(key)) drafts.set(key, { text: sessionStorage.getItem(key) ?? "", reply: null, edit: null, files: [], plain: false });
  return drafts.get(key);
}

/** Remember the words of a draft. */
export function keepWords(as, chat) {
  const { text, edit } = draftOf(as, chat);
  if (text && !edit) sessionStorage.setItem(name(as, chat), text);
  else sessionStorage.removeItem(name(as, chat));
}

function name(as, chat) {
  return `kanal.draft/${state.run}/${as}/${chat}`;
}
