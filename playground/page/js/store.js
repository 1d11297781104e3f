/** What the page knows of the town, and who wants to hear when it changes. */

/** @type {Object<string, any>} */
export const state = {
  run: null,
  town: null,
  people: new Map(),
  chats: new Map(),
  clock: null,
  weather: null,
  play: null,
  stories: [],
  complaints: new Map(),
  calls: [],
  connected: false,
  view: { as: null, chat: null, topic: null, screen: "list", tab: "stories", number: null, panel: true },
};

const KEPT_AS = "kanal.view";
const listeners = new Map();

/**
 * Hear of an event.
 * @param {string} event
 * @param {(payload: any) => void} listener
 * @returns {() => void} stops it
 */
export function on(event, listener) {
  if (!listeners.has(event)) listeners.set(event, new Set());
  listeners.get(event).add(listener);
  return () => listeners.get(event).delete(listener);
}

/** Tell everybody who listens. One listener's mistake does not silence the others. */
export function emit(event, payload) {
  for (const listener of [...(listeners.get(event) ?? [])]) {
    try {
      listener(payload);
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Look elsewhere: as somebody else, at another chat, tab or complaint. Remembered for this run of the town.
 * @param {{as?: number, chat?: number, topic?: number|string|null, screen?: string, tab?: string,
 *   number?: string|null, panel?: boolean}} change
 */
export function see(change) {
  const view = state.view;
  const before = { ...view };
  Object.assign(view, change);
  if (change.screen === "panel") view.panel = true;
  if (view.as !== before.as && change.chat === undefined) view.chat = chatsOf(view.as)[0]?.id ?? null;
  if (view.chat !== before.chat && change.topic === undefined) view.topic = null;
  if (Object.keys(view).every((key) => view[key] === before[key])) return;
  remember();
  emit("view", before);
}

/** Keep the view for when the page is loaded again; each tab of the browser has its own. */
export function remember() {
  sessionStorage.setItem(KEPT_AS, JSON.stringify({ run: state.run, view: state.view }));
}

/**
 * A person's chats, the one with the newest message first.
 * @param {number|null} person
 */
export function chatsOf(person) {
  return [...state.chats.values()]
    .filter((chat) => (chat.kind === "private" ? chat.person === person : chat.members.some(({ id }) => id === person)))
    .sort((one, other) => (other.last?.date ?? 0) - (one.last?.date ?? 0) || rank(one) - rank(other));
}

/** What a chat is called by the people in it: a private chat is called like the bot. */
export function chatName(chat) {
  return chat.kind === "private" ? state.town?.bot.name ?? "" : chat.title;
}

/** How many messages this person has not yet read, in one chat or in all of theirs. */
export function unreadOf(person, chat = null) {
  const chats = chat ? [chat] : chatsOf(person);
  return chats.reduce((sum, { unread }) => sum + (unread?.[person] ?? 0), 0);
}

/** The view that was left in this run of the town, if what it looked at is still there. */
export function rememberedView() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "null");
    if (kept?.run !== state.run || !state.people.has(kept.view.as)) return null;
    const here = chatsOf(kept.view.as).some(({ id }) => id === kept.view.chat);
    return here ? kept.view : { ...kept.view, chat: null, topic: null };
  } catch {
    return null; // somebody else's value under our name
  }
}

/** Among quiet chats: an officer's group comes before a bot to whom they never spoke; an admin's work is with the bot. */
function rank(chat) {
  if (chat.kind !== "private") return 1;
  return chat.started || state.people.get(chat.person)?.role === "admin" ? 0 : 2;
}
