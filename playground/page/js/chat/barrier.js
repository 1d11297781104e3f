/** Why somebody cannot write here, and what they can do about it. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { deed, memberOf, runs } from "./deeds.js";

/**
 * What stands in the place of the field for writing; null if one can write.
 * @param {any} chat
 * @param {number|"general"|null} topic
 * @returns {{look: string, draw: () => HTMLElement}|null}
 */
export function barrier(chat, topic) {
  const { as } = state.view;
  if (chat.kind === "private") {
    if (chat.blocked) return big("chat-unblock", "block", () => deed("unblock", { as }));
    if (!chat.started) return big("chat-start", "play", () => deed("start", { as }));
    return null;
  }
  const member = memberOf(chat);
  if (!member) return big("chat-join", "plus", () => deed("join", { as, chat: chat.id }), "chat-why-left");
  if (runs(chat)) return null;
  if (chat.kind === "channel") return why("chat-why-channel");
  if (member.status === "restricted") return why("chat-why-restricted");
  return closed(chat, topic) ? why("chat-why-closed") : null;
}

function closed(chat, topic) {
  if (typeof topic === "number") return chat.topics.some(({ id, closed: shut }) => id === topic && shut);
  return topic === "general" && chat.general_closed;
}

function why(words) {
  return { look: words, draw: () => h("p", { class: "chat-why" }, icon("lock"), t(words)) };
}

function big(label, picture, run, words = null) {
  return {
    look: label,
    draw: () =>
      h(
        "div",
        { class: "chat-barrier" },
        words && h("p", { class: "chat-why" }, t(words)),
        h(
          "button",
          { type: "button", class: "button button-primary chat-big-button", "data-testid": label, onclick: run },
          icon(picture),
          t(label),
        ),
      ),
  };
}
