/** The messages of a chat, or of one topic, that the page has read so far: without a gap up to the newest. */

import { get } from "../api.js";
import { on, state } from "../store.js";

const PAGE = 40;
const AROUND = 20; // so many ids before a message that one goes back to are read, too
const known = new Map();

/** One conversation. `onchange` is called after every change. */
class History {
  messages = []; // oldest first
  more = true; // there are older ones on the server
  read = false; // the newest have been read at least once
  place = null; // where its reader was when they left it
  onchange = () => {};
  #loading = null;
  #meanwhile = null; // what happened while a page was on its way: id -> message, or null if it was deleted

  constructor(chat, topic) {
    this.chat = chat;
    this.topic = topic;
  }

  /** Whether a message belongs here; without a topic, all of the chat's do. */
  holds(message) {
    if (message.chat !== this.chat) return false;
    return this.topic === null || message.topic === (this.topic === "general" ? null : this.topic);
  }

  /** Read the newest messages, or, after a lost connection, all that had been read before. */
  async refresh() {
    await this.#quiet();
    const first = this.messages[0]?.id;
    const page = await this.#load(first ? { from: first } : { limit: PAGE });
    if (!page) return;
    const newest = page.messages.at(-1)?.id ?? 0;
    this.#replace([...page.messages, ...this.messages.filter(({ id }) => id > newest)]);
    if (!first) this.more = page.more;
    this.read = true;
    this.onchange();
  }

  /** Read some older ones. */
  async older() {
    const first = this.messages[0]?.id;
    if (!this.more || !first || this.loading) return;
    const page = await this.#load({ before: first, limit: PAGE });
    if (page) this.#prepend(page, page.more);
  }

  /** Read back as far as this message. */
  async backTo(id) {
    await this.#quiet();
    const first = this.messages[0]?.id;
    if (!this.more || !first || id >= first) return;
    const page = await this.#load({ before: first, from: Math.max(1, id - AROUND) });
    if (page) this.#prepend(page, page.more ?? true);
  }

  /** A message is new, or has changed. Answers whether it is new here. */
  put(message) {
    this.#meanwhile?.set(message.id, message);
    if (!this.read) return false;
    const at = this.messages.findLastIndex(({ id }) => id <= message.id);
    const fresh = this.messages[at]?.id !== message.id;
    if (fresh && at < 0 && this.more) return false; // an edit of one that was not read yet
    this.messages.splice(fresh ? at + 1 : at, fresh ? 0 : 1, message);
    return fresh;
  }

  /** A message is gone. */
  drop(id) {
    this.#meanwhile?.set(id, null);
    this.messages = this.messages.filter((message) => message.id !== id);
  }

  get loading() {
    return this.#loading !== null;
  }

  #prepend(page, more) {
    this.more = more;
    this.messages = [...page.messages, ...this.messages];
    this.#replay();
    this.onchange();
  }

  /** Wait until no page is on its way. */
  async #quiet() {
    while (this.#loading) await this.#loading.catch(() => null);
  }

  async #load(query) {
    this.#meanwhile = new Map();
    const asked = new URLSearchParams({ ...query, ...(this.topic !== null && { topic: this.topic }) });
    this.#loading = get(`/chats/${this.chat}/messages?${asked}`);
    try {
      return await this.#loading;
    } catch {
      return null; // told already; scrolling or reconnecting asks again
    } finally {
      this.#loading = null;
    }
  }

  /** Take what the server says now, but keep the objects of messages that are the same: they need not be drawn anew. */
  #replace(messages) {
    const old = new Map(this.messages.map((message) => [message.id, message]));
    this.messages = messages.map((message) => {
      const before = old.get(message.id);
      return before && JSON.stringify(before) === JSON.stringify(message) ? before : message;
    });
    this.#replay();
  }

  #replay() {
    const oldest = this.more ? this.messages[0]?.id ?? 0 : 0;
    const meanwhile = new Map([...this.#meanwhile ?? []].filter(([id]) => id >= oldest));
    this.#meanwhile = null;
    for (const [id, message] of meanwhile) {
      this.messages = this.messages.filter((other) => other.id !== id);
      if (message) this.messages.push(message);
    }
    if (meanwhile.size > 0) this.messages.sort((one, other) => one.id - other.id);
  }
}

/**
 * The history of a chat, or of one topic of it; the same one every time.
 * @param {number} chat
 * @param {number|"general"|null} topic
 * @returns {History}
 */
export function historyOf(chat, topic) {
  const key = `${state.run}/${chat}/${topic ?? ""}`;
  if (!known.has(key)) known.set(key, new History(chat, topic));
  return known.get(key);
}

function each(change) {
  for (const history of known.values()) change(history);
}

on("message", ({ message }) => each((history) => {
  if (history.holds(message)) history.onchange(history.put(message) ? message : null);
}));
on("edit", ({ message }) => each((history) => {
  if (history.holds(message)) history.onchange(history.put(message) ? message : null);
}));
on("delete", ({ chat, id }) => each((history) => {
  if (history.chat !== chat) return;
  history.drop(id);
  history.onchange();
}));
on("hello", () => {
  for (const [key, history] of known) {
    if (!key.startsWith(`${state.run}/`)) known.delete(key); // another demo: its ids mean something else
    else if (history.read) history.refresh();
  }
});
