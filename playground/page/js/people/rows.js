/** The rows of the list: people, and the chats of the one we see as. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { chatName, see, state, unreadOf } from "../store.js";
import { shortTime } from "../time.js";
import { pick, t } from "../words.js";
import { avatar } from "./avatar.js";

/** Somebody to see as. */
export function personRow(person) {
  const chosen = state.view.as === person.id;
  return h("button", {
    type: "button", class: `people-row people-person${chosen ? " people-chosen" : ""}`, tabindex: "-1",
    "data-testid": `person-${person.id}`, "data-key": `person-${person.id}`, "aria-pressed": chosen,
    onclick: () => see({ as: person.id }),
  },
  avatar(person.id, person.name, { small: !chosen }),
  h("span", { class: "people-text" },
    h("span", { class: "people-name" }, person.name),
    h("span", { class: "people-about" }, about(person))),
  !chosen && badge(unreadOf(person.id)));
}

/** What makes a person's row look as it does; equal values need no new row. */
export function personLook(person) {
  return [person.name, about(person), state.view.as === person.id, unreadOf(person.id)].join("\n");
}

/** One of the chats of the person that we see as. */
export function chatRow(chat, typing) {
  const here = state.view.chat === chat.id;
  const unread = unreadOf(state.view.as, chat);
  return h("button", {
    type: "button", class: `people-row people-chat${here ? " people-here" : ""}`, tabindex: "-1",
    "data-testid": `chat-${chat.id}`, "data-key": `chat-${chat.id}`, "aria-current": here ? "true" : null,
    onclick: () => see({ chat: chat.id, screen: "chat" }),
  },
  h("span", { class: `chat-kind chat-kind-${kindOf(chat)}`, "aria-hidden": "true" }, icon(KIND_ICONS[kindOf(chat)])),
  h("span", { class: "people-text" },
    h("span", { class: "people-line" },
      h("span", { class: "people-name" }, chatName(chat)),
      chat.last && h("span", { class: "people-time" }, shortTime(chat.last.date))),
    h("span", { class: "people-line" },
      h("span", { class: `people-about${typing ? " people-typing" : ""}` }, typing ? t("shell-typing", { name: typing }) : preview(chat)),
      badge(unread))));
}

/** What makes a chat's row look as it does. */
export function chatLook(chat, typing) {
  const { last } = chat;
  const time = last ? shortTime(last.date) : "";
  return [chatName(chat), preview(chat), time, state.view.chat === chat.id, unreadOf(state.view.as, chat), typing ?? "", kindOf(chat)].join(
    "\n",
  );
}

const KIND_ICONS = { bot: "megaphone", blocked: "block", group: "users", forum: "list", agency: "building", channel: "megaphone" };

function kindOf(chat) {
  if (chat.kind === "private") return chat.blocked ? "blocked" : "bot";
  if (chat.kind === "channel") return "channel";
  if (state.town?.agencies.some((agency) => agency.chat === chat.id)) return "agency";
  return chat.forum ? "forum" : "group";
}

function about(person) {
  const agency = state.town?.agencies.find(({ id }) => id === person.agency);
  if (agency) return pick(agency.name);
  return t(person.role === "citizen" ? `shell-speaks-${person.language}` : `shell-role-${person.role}`);
}

function preview(chat) {
  const { last } = chat;
  if (!last) return t(chat.kind === "private" && !chat.started ? "shell-not-started" : "shell-no-messages");
  const what = [KINDS_NAMED.has(last.kind) && t(`shell-kind-${last.kind}`), last.text].filter(Boolean).join(" · ");
  if (last.kind === "service" || (chat.kind === "private" && last.own_id !== state.view.as)) return what;
  const who = last.own_id === state.view.as ? t("shell-you") : last.sender?.split(" ")[0];
  return who ? `${who}: ${what}` : what;
}

const KINDS_NAMED = new Set([
  "photo",
  "document",
  "video",
  "voice",
  "audio",
  "animation",
  "video_note",
  "sticker",
  "location",
  "venue",
  "contact",
  "poll",
  "dice",
  "service",
]);

function badge(count) {
  if (!count) return null;
  return h("span", { class: "badge" }, h("span", { "aria-hidden": "true" }, count > 99 ? "99+" : String(count)),
    h("span", { class: "visually-hidden" }, t("shell-unread", { count })));
}
