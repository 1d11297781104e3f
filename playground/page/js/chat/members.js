/** Who is in a group. */

import { openDialog } from "../dialog.js";
import { h } from "../dom.js";
import { avatar } from "../people/avatar.js";
import { state } from "../store.js";
import { t } from "../words.js";

const RANKS = ["creator", "administrator", "member", "restricted"];

/** Show the members of a group: those who run it first. */
export function showMembers(id) {
  const chat = state.chats.get(id);
  const members = [...chat.members].sort((one, other) => RANKS.indexOf(one.status) - RANKS.indexOf(other.status) || one.name.localeCompare(other.name));
  openDialog({
    title: t("chat-members-of", { name: chat.title }),
    testid: "members",
    body: h("ul", { class: "chat-members" }, members.map((member) => h("li", { class: "chat-member" }, avatar(member.id, member.name, { small: true }),
      h("span", { class: "chat-member-name" }, member.name, member.id === state.view.as && ` (${t("chat-you")})`), h("span", { class: "chat-soft" }, standing(member))))),
  });
}

function standing({ bot, status, anonymous }) {
  return [bot && t("chat-is-bot"), status !== "member" && t(`chat-is-${status}`), anonymous && t("chat-is-anonymous")].filter(Boolean).join(", ");
}
