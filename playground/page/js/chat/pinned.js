/**
 * What is pinned in the chat, in a bar above its messages: the newest first, each press shows the one before.
 * Each topic of a forum has pins of its own.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { openChat } from "./deeds.js";
import { inShort } from "./summary.js";

/**
 * Make the bar; `show` draws it anew.
 * @param {(id: number) => void} goTo
 */
export function makePinned(goTo) {
  const words = h("span", { class: "chat-about-words" });
  const element = h(
    "button",
    { type: "button", class: "chat-about chat-pinned", "data-testid": "pinned", hidden: true, onclick: press },
    icon("pushpin"),
    words,
  );
  let place = ""; // whose pins are shown
  let at = 0; // counted from the newest

  function show() {
    const now = `${state.view.chat} ${state.view.topic}`;
    if (now !== place) at = 0;
    place = now;
    const pinned = pins();
    element.hidden = pinned.length === 0;
    if (element.hidden) return;
    at %= pinned.length;
    const title = pinned.length > 1 ? t("chat-pinned-of", { n: pinned.length - at, total: pinned.length }) : t("chat-pinned");
    fill(words, h("strong", null, title), h("span", null, inShort(pinned.at(-1 - at))));
  }

  function press() {
    const { id } = pins().at(-1 - at);
    at += 1;
    show();
    goTo(id);
  }

  return { element, show };
}

function pins() {
  const chat = openChat();
  const pinned = chat?.pinned ?? [];
  const { topic } = state.view;
  if (!chat?.forum || topic === null) return pinned;
  return pinned.filter((message) => (message.topic ?? "general") === topic);
}
