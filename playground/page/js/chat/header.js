/** The top of the chat: whose it is, who is there, and what one can do with it. */

import { ask, popup } from "../dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people/avatar.js";
import { chatName, on, see, state } from "../store.js";
import { t } from "../words.js";
import { deed, memberOf, openChat, runs } from "./deeds.js";
import { showMembers } from "./members.js";
import { topicMenu } from "./topics.js";

const TYPING_FOR = 6000; // milliseconds; Telegram's clients forget it after as long

/** Make the header; `show` draws it anew. */
export function makeHeader() {
  const face = h("span", { class: "chat-header-face" });
  const name = h("h2", { class: "chat-title" });
  const line = h("p", { class: "chat-subtitle" });
  const back = h("button", { type: "button", class: "button-icon chat-back", onclick: () => see({ screen: "list" }) }, icon("back"));
  const more = h(
    "button",
    {
      type: "button",
      class: "button-icon",
      "aria-haspopup": "menu",
      "data-testid": "chat-menu",
      onclick: () => popup(more, menu(openChat()), { label: t("chat-menu") }),
    },
    icon("menu"),
  );
  const title = h(
    "button",
    { type: "button", class: "chat-titles", onclick: () => showMembers(openChat().id) },
    face,
    h("span", { class: "chat-titles-words" }, name, line),
  );
  const element = h("header", { class: "chat-header" }, back, title, more);
  const typing = new Map(); // chat -> {name, timer}

  function show() {
    const chat = openChat();
    element.hidden = !chat;
    if (!chat) return;
    const shown = chatName(chat);
    fill(face, chat.kind === "private" ? h("span", { class: "chat-header-bot" }, icon("megaphone")) : avatar(chat.id, shown));
    name.textContent = shown;
    line.textContent = typing.has(chat.id) ? t("chat-typing", { name: typing.get(chat.id).name }) : subtitle(chat);
    line.classList.toggle("chat-typing", typing.has(chat.id));
    title.disabled = chat.kind === "private";
    title.setAttribute("aria-label", chat.kind === "private" ? shown : t("chat-members-of", { name: shown }));
    for (const [node, key] of [[back, "chat-back"], [more, "chat-menu"]]) node.setAttribute("aria-label", t(key));
  }

  function rest(chat) {
    clearTimeout(typing.get(chat)?.timer);
    typing.delete(chat);
    show();
  }

  on("typing", ({ chat, name: who }) => {
    clearTimeout(typing.get(chat)?.timer);
    typing.set(chat, { name: who, timer: setTimeout(rest, TYPING_FOR, chat) });
    show();
  });
  on("message", ({ message }) => { if (typing.has(message.chat)) rest(message.chat); });
  return { element, show };
}

function subtitle(chat) {
  if (chat.kind === "private") return t(chat.blocked ? "chat-blocked" : "chat-with-bot");
  const people = t("chat-member-count", { n: chat.members.length });
  return memberOf(chat)?.anonymous ? `${people} · ${t("chat-you-anonymous")}` : people;
}

function menu(chat) {
  const { as } = state.view;
  if (chat.kind === "private") {
    return [chat.blocked
      ? { label: t("chat-unblock"), icon: "check", run: () => deed("unblock", { as }) }
      : { label: t("chat-block"), icon: "block", danger: true, run: () => deed("block", { as }) }];
  }
  const member = memberOf(chat);
  return [{ label: t("chat-members"), icon: "users", run: () => showMembers(chat.id) }, ...(runs(chat) ? ruling(chat, member) : []),
    member && { label: t("chat-leave"), icon: "leave", danger: true, run: () => leave(chat) }];
}

/** What only those who run a group can do. */
function ruling(chat, member) {
  const body = { as: state.view.as, chat: chat.id };
  const bot = memberOf(chat, state.town.bot.id);
  const promoted = bot?.status === "administrator";
  return [
    chat.kind !== "channel" && {
      label: t(member.anonymous ? "chat-named" : "chat-anonymous"),
      icon: "eye",
      run: () => deed("anonymous", { ...body, on: !member.anonymous }),
    },
    chat.kind !== "channel" && !chat.forum && { label: t("chat-topics-on"), icon: "list", run: () => deed("topics", body) },
    ...(chat.forum ? topicMenu(chat) : []),
    !bot && { label: t("chat-bot-add"), icon: "plus", run: () => deed("add-bot", body) },
    bot && {
      label: t(promoted ? "chat-bot-demote" : "chat-bot-promote"),
      icon: "bolt",
      run: () => deed("promote-bot", { ...body, on: !promoted }),
    },
    bot && { label: t("chat-bot-remove"), icon: "x", danger: true, run: () => deed("remove-bot", body) },
  ];
}

async function leave(chat) {
  const { as } = state.view; // a story may look elsewhere meanwhile
  const sure = await ask({
    title: t("chat-leave-sure", { name: chat.title }),
    text: t("chat-leave-why"),
    confirm: t("chat-leave"),
    danger: true,
    fields: [],
  });
  if (sure) await deed("leave", { as, chat: chat.id });
}
