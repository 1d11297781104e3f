/** The topics of a forum, in a row above its messages. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { see, state } from "../store.js";
import { t } from "../words.js";
import { openChat } from "./deeds.js";

/** Make the row; `show` draws it anew. */
export function makeTopics() {
  const element = h("nav", { class: "chat-topics", hidden: true });
  let look = "";

  function show() {
    const chat = openChat();
    element.hidden = !chat?.forum;
    if (element.hidden) return;
    const { topic } = state.view;
    const now = JSON.stringify([chat.id, chat.topics, chat.general_closed, topic, document.documentElement.lang]);
    if (now === look) return;
    look = now;
    const focused = element.contains(document.activeElement);
    element.setAttribute("aria-label", t("chat-topics"));
    fill(element, tab(null, t("chat-topics-all")), tab("general", t("chat-topic-general"), chat.general_closed),
      chat.topics.map(({ id, name, color, closed }) => tab(id, name, closed, color)));
    const current = element.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) current?.focus();
  }

  function tab(id, name, closed = false, color = null) {
    const dot = color !== null && h("span", { class: "chat-topic-dot", "aria-hidden": "true" });
    if (dot) dot.style.backgroundColor = `#${color.toString(16).padStart(6, "0")}`;
    return h("button", { type: "button", class: "chat-topic", "aria-current": state.view.topic === id ? "true" : null, onclick: () => see({ topic: id }) },
      dot, name, closed && icon("lock"), closed && h("span", { class: "visually-hidden" }, t("chat-topic-closed")));
  }

  return { element, show };
}
