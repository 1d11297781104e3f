/** Hears what happens in the town, the moment it happens, and keeps the store up to date. */

import { unpressed } from "./press.js";
import { chatsOf, emit, remember, rememberedView, see, state } from "./store.js";
import { language } from "./words.js";

const CALLS_KEPT = 500;

/** Listen until the page is closed. The browser reconnects by itself, and hears "hello" anew. */
export function connect() {
  const source = new EventSource("/live");
  source.onmessage = ({ data }) => unpressed(() => take(JSON.parse(data)));
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000); // it gave up: the server answered oddly
  };
}

function take({ type, ...news }) {
  HEARD[type]?.(news);
  if (type !== "hello") emit(type, news);
}

/** What each kind of news changes in the store; the listeners then get the news as it came. */
const HEARD = {
  hello,
  chat: ({ chat }) => {
    state.chats.set(chat.id, chat);
    if (chat.migrated_to && chat.id === state.view.chat) see({ chat: chat.migrated_to });
    if (state.view.chat === null) settle(); // somebody new, whose first chat this may be
  },
  unread: ({ chat, person, unread }) => {
    const known = state.chats.get(chat);
    if (known) known.unread = { ...known.unread, [person]: unread };
  },
  person: ({ person }) => { state.people.set(person.id, person); },
  clock: ({ clock }) => { state.clock = stamped(clock); },
  weather: ({ weather }) => { state.weather = weather; },
  play: ({ play }) => { state.play = play; },
  complaints: ({ changed }) => { for (const card of changed) state.complaints.set(card.number, card); },
  call: ({ call }) => { keepCall(call); },
  town: ({ town }) => { state.town = town; },
};

function hello({ run, town, people, chats, clock, weather, play, stories, complaints, calls }) {
  Object.assign(state, {
    run, town,
    people: byKey(people, "id"),
    chats: byKey(chats, "id"),
    clock: clock ? stamped(clock) : null,
    weather: weather ?? null,
    play: play ?? null,
    stories: stories ?? [],
    complaints: byKey(complaints, "number"),
    calls: calls ?? [],
  });
  connected(true);
  emit("hello");
  settle();
  remember();
}

/** Look where we looked before, or where a newcomer does. */
function settle() {
  const { as, chat } = state.view;
  if (state.people.has(as) && chatsOf(as).some(({ id }) => id === chat)) return;
  const kept = rememberedView();
  if (kept) see({ ...kept, chat: kept.chat ?? withBot(kept.as) });
  else begin();
}

/** Look where a newcomer does: at the bot's chat with a citizen who speaks the page's language, if there is one. */
export function begin() {
  const citizens = [...state.people.values()].filter(({ role }) => role === "citizen");
  const as = (citizens.find((person) => person.language === language()) ?? citizens[0])?.id ?? null;
  see({ as, chat: withBot(as), topic: null });
}

function withBot(person) {
  return chatsOf(person).find(({ kind }) => kind === "private")?.id ?? null;
}

function connected(now) {
  if (state.connected === now) return;
  state.connected = now;
  emit("connection", now);
}

/** Equal polls in a row are told as one call whose count grows. */
function keepCall(call) {
  const calls = state.calls;
  const known = calls.findLastIndex(({ n }) => n === call.n);
  if (known >= 0) calls[known] = call;
  else calls.push(call);
  if (calls.length > CALLS_KEPT) calls.splice(0, calls.length - CALLS_KEPT);
}

function stamped(clock) {
  return { ...clock, received: performance.now() };
}

function byKey(rows, key) {
  return new Map((rows ?? []).map((row) => [row[key], row]));
}
