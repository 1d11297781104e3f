/** The chat: what is said in it, and how one takes part. */

import { toast } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { on, state } from "../store.js";
import { t } from "../words.js";
import { makeComposer } from "./composer.js";
import { openChat } from "./deeds.js";
import { acceptDrops } from "./dropping.js";
import { Feed } from "./feed.js";
import { historyOf } from "./history.js";
import { makeHeader } from "./header.js";
import { hears } from "./hearing.js";
import { messageMenu } from "./menu.js";
import { drawn, nameDays } from "./message.js";
import { markRead } from "./reading.js";
import { forcedReply } from "./forced.js";
import { makePinned } from "./pinned.js";
import { makeTopics } from "./topics.js";
import { walkable } from "./walking.js";

/** Show the chat in `root`, and keep it up to date. */
export function mountChat(root) {
  const header = makeHeader();
  const topics = makeTopics();
  const composer = makeComposer();
  const menu = (piece, anchor) => messageMenu(piece, anchor, composer);
  const reader = { menu, goTo: async (id) => { if (!await feed.goTo(id)) toast(t("chat-gone")); } };
  const feed = new Feed((piece) => drawn(piece, reader), markRead);
  const pinned = makePinned(reader.goTo);
  const nothing = h("p", { class: "chat-nothing" });
  let seen = ""; // whose view of which conversation is drawn

  root.replaceChildren(header.element, topics.element, pinned.element, nothing, feed.element, hears(feed), composer.element);
  acceptDrops(root, composer);
  walkable(feed, (id, anchor) => menu(feed.piece(id), anchor));
  forcedReply(feed, composer);

  function show() {
    const chat = openChat();
    feed.element.hidden = !chat;
    header.show();
    topics.show();
    pinned.show();
    composer.show();
    if (chat) converse(chat);
    empty(chat);
  }

  /** Another conversation is read anew; another pair of eyes only sees the same one differently. */
  function converse(chat) {
    const { as, topic } = state.view;
    const history = historyOf(chat.id, topic);
    const now = `${as} ${document.documentElement.lang}`;
    if (feed.history !== history) feed.show(history).then(() => empty(openChat()));
    else if (now !== seen) feed.renew();
    seen = now;
  }

  function empty(chat) {
    nothing.hidden = Boolean(chat) && (!feed.history?.read || feed.history.messages.length > 0);
    nothing.replaceChildren(icon("chat"), t(chat ? whyEmpty(chat) : "chat-choose"));
  }

  for (const event of ["hello", "view", "language", "chat", "town"]) on(event, show);
  on("message", () => empty(openChat()));
  on("clock", () => nameDays(feed.list));
  for (const event of ["chat", "unread"]) on(event, () => feed.look()); // a message is counted only after it was shown
  on("point", (message) => (message ? feed.lookAt(message) : feed.toEnd()));
  show();
}

/** What an empty chat is for, or how it begins. */
function whyEmpty(chat) {
  if (chat.kind === "private") return chat.started ? "chat-empty" : "chat-empty-start";
  if (chat.kind === "channel") return "chat-empty-channel";
  if (chat.id === state.town.desk) return "chat-empty-desk";
  const isAgency = state.view.topic === null && state.town.agencies.some((agency) => agency.chat === chat.id);
  return isAgency ? "chat-empty-agency" : "chat-empty";
}
