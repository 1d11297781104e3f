/** Draws one piece of the conversation: a message, an album, or a line about what has happened. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { avatar, colourOf } from "../people/avatar.js";
import { see, state } from "../store.js";
import { clockTime, dayName } from "../time.js";
import { t } from "../words.js";
import { openChat } from "./deeds.js";
import { keyboard } from "./inline.js";
import { album, media } from "./media.js";
import { happened } from "./service.js";
import { inShort } from "./summary.js";
import { formatted } from "./text.js";

/**
 * Draw a piece.
 * @param {any} piece see pieces.js
 * @param {{goTo: (id: number) => void, menu: (piece: any, anchor: any) => void}} reader what can be done with it
 * @returns {HTMLElement}
 */
export function drawn(piece, reader) {
  const [message] = piece.messages;
  const day = piece.day && h("p", { class: "chat-day" }, h("span", { "data-date": message.date }, dayName(message.date)));
  if (message.kind === "service") {
    return article(piece, "chat-event", happened(message), day, h("p", { class: "chat-service" }, happened(message)));
  }
  const own = isOwn(message);
  const classes = ["chat-said", own ? "chat-own" : "chat-other", piece.continues && "chat-continues"];
  const label = t("chat-said-by", { name: own ? t("chat-you") : nameOf(message), time: clockTime(message.date) });
  return article(piece, classes.filter(Boolean).join(" "), label, day,
    h("div", { class: "chat-row", oncontextmenu: (event) => onMenu(event, piece, reader) },
      !own && inGroup() && h("span", { class: "chat-face" }, avatar(authorOf(message), nameOf(message), { small: true })),
      h("div", { class: "chat-column" }, bubble(piece, own, reader), keyboard(message)),
      h(
        "button",
        {
          type: "button",
          class: "button-icon chat-more",
          tabindex: "-1",
          "aria-haspopup": "menu",
          "aria-label": t("chat-more"),
          title: t("chat-more"),
          onclick: (event) => reader.menu(piece, event.currentTarget),
        },
        icon("chevron-down"),
      ),
    ),
  );
}

/** Another day has come: name the days in a list anew. */
export function nameDays(list) {
  for (const day of list.querySelectorAll("[data-date]")) day.textContent = dayName(Number(day.dataset.date));
}

/** Whether the person whom we see as has written it. */
export function isOwn(message) {
  return message.sender?.id === state.view.as;
}

/** Who seems to have written it: a mask, if they wear one. */
export function nameOf({ face, sender }) {
  return face?.name ?? sender?.name ?? "";
}

function article(piece, classes, label, ...children) {
  const { id } = piece;
  return h(
    "article",
    { class: `chat-item ${classes}`, "data-id": id, "data-testid": `message-${id}`, tabindex: "-1", "aria-label": label },
    children,
  );
}

function bubble({ messages, continues }, own, reader) {
  const [message] = messages;
  const worded = messages.find(({ text }) => text);
  return h("div", { class: `chat-bubble${messages.some(isPicture) ? " chat-pictured" : ""}` },
    !own && !continues && inGroup() && h("p", { class: `chat-name colour-${colourOf(authorOf(message))}` }, nameOf(message)),
    topicMark(message),
    message.forwarded_from && h("p", { class: "chat-forwarded" }, t("chat-forwarded", { name: message.forwarded_from })),
    message.reply_to && quote(message, reader),
    messages.length > 1 ? album(messages) : media(message),
    worded ? h("div", { class: "chat-text" }, formatted(worded.text, worded.entities), meta(messages)) : meta(messages));
}

function meta(messages) {
  const [{ via, date }] = messages;
  return h("span", { class: "chat-meta" },
    via && h("span", null, t("chat-via", { name: via })),
    messages.some(({ edited }) => edited) && h("span", null, t("chat-edited")),
    h("time", { datetime: new Date(date * 1000).toISOString() }, clockTime(date)));
}

/** In a forum whose topics are all shown together, a message names its own. */
function topicMark({ topic }) {
  const chat = openChat();
  const known = chat?.forum && state.view.topic === null && chat.topics.find(({ id }) => id === topic);
  return known && h("button", { type: "button", class: "chat-topic-mark", onclick: () => see({ topic }) }, `# ${known.name}`);
}

function quote({ reply_to: to, quote: words }, reader) {
  return h(
    "button",
    { type: "button", class: "chat-reply-to", "aria-label": t("chat-go-to-reply", { name: to.name }), onclick: () => reader.goTo(to.id) },
    h("strong", null, to.name),
    h("span", null, words ?? inShort(to)),
  );
}

function isPicture({ kind }) {
  return ["photo", "video", "animation", "location", "venue"].includes(kind);
}

function authorOf({ face, sender }) {
  return face?.id ?? sender?.id ?? 0;
}

function inGroup() {
  return openChat()?.kind !== "private";
}

function onMenu(event, piece, reader) {
  if (event.target.closest("a, audio, video") || getSelection().toString()) return; // the browser's own menu serves better there
  event.preventDefault();
  if (event.pointerType === "touch") return; // a long touch opens our menu by itself: see walking.js
  reader.menu(piece, { x: event.clientX, y: event.clientY });
}
