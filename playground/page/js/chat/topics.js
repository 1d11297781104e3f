/** The topics of a forum, in a row above its messages, and what those who run the group do with them. */

import { ask } from "../dialog.js";
import { become, h, refill } from "../dom.js";
import { icon } from "../icons.js";
import { see, state } from "../store.js";
import { t } from "../words.js";
import { deed, openChat, runs } from "./deeds.js";

/** Make the row; `show` draws it anew. */
export function makeTopics() {
  const element = h("nav", { class: "chat-topics", hidden: true });
  let look = "";
  let place = ""; // which topic of which chat was brought into sight

  function show() {
    const chat = openChat();
    element.hidden = !chat?.forum;
    if (element.hidden) return;
    const { topic } = state.view;
    const now = JSON.stringify([chat.id, chat.topics, chat.general_closed, topic, runs(chat), document.documentElement.lang]);
    if (now === look) return;
    look = now;
    const focused = element.contains(document.activeElement);
    element.setAttribute("aria-label", t("chat-topics"));
    const tabs = [tab(null, t("chat-topics-all")), tab("general", t("chat-topic-general"), chat.general_closed),
      ...[...chat.topics].sort(atHand).map(({ id, name, color, icon: sign, closed }) => tab(id, name, closed, color, sign)),
      runs(chat) && newTab()];
    refill(element, tabs.filter(Boolean).map(kept));
    const current = element.querySelector("[aria-current]");
    if (place !== `${chat.id} ${topic}`) current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    place = `${chat.id} ${topic}`;
    if (focused && !element.contains(document.activeElement)) current?.focus();
  }

  /** The tab of this topic that is there already, looking like the new one: it keeps the pointer, the focus and its place. */
  function kept(made) {
    const known = [...element.children].find(({ dataset }) => dataset.topic === made.dataset.topic);
    return known ? become(known, made) : made;
  }

  function newTab() {
    return h("button", { type: "button", class: "chat-topic", "data-topic": "new", "data-testid": "topic-new", onclick: newTopic },
      icon("plus"), t("chat-topic-new"));
  }

  function tab(id, name, closed = false, color = null, sign = "") {
    const dot = color !== null && h("span", { class: sign ? "" : "chat-topic-dot", "aria-hidden": "true" }, sign);
    if (dot && !sign) dot.style.backgroundColor = `#${color.toString(16).padStart(6, "0")}`;
    return h(
      "button",
      {
        type: "button", class: "chat-topic", "data-topic": `${id}`, "aria-current": state.view.topic === id ? "true" : null,
        onclick: () => see({ topic: id }),
      },
      dot,
      h("span", { class: "chat-topic-name" }, name),
      closed && icon("lock"),
      closed && h("span", { class: "visually-hidden" }, t("chat-topic-closed")),
    );
  }

  return { element, show };
}

/** What came last is looked for first, and what is closed last of all. */
function atHand(one, other) {
  return Number(one.closed) - Number(other.closed) || other.id - one.id;
}

/**
 * What can be done with the topics of a forum, for its menu.
 * @param {any} chat
 */
export function topicMenu(chat) {
  const { as, topic } = state.view;
  const shut = topic === "general" ? chat.general_closed : chat.topics.find(({ id }) => id === topic)?.closed;
  const close = (on) => deed("close-topic", { as, chat: chat.id, on, ...(topic !== "general" && { topic }) });
  return [
    { label: t("chat-topic-new"), icon: "plus", run: newTopic },
    topic !== null && { label: t(shut ? "chat-topic-reopen" : "chat-topic-close"), icon: "lock", run: () => close(!shut) },
  ];
}

async function newTopic() {
  const { as, chat } = state.view;
  const answer = await ask({
    title: t("chat-topic-new"),
    testid: "new-topic",
    confirm: t("chat-topic-make"),
    fields: [{ name: "name", label: t("chat-topic-name") }],
  });
  const made = answer && (await deed("topic", { as, chat, name: answer.name }));
  if (made) see({ topic: made.topic });
}
