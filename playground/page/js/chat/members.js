/** Who is in a group. */

import { openDialog, popup } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people/avatar.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { deed, memberOf } from "./deeds.js";

const RANKS = ["creator", "administrator", "member", "restricted"];

/** Show the members of a group: those who run it first. */
export function showMembers(id) {
  const chat = state.chats.get(id);
  const members = [...chat.members].sort(
    (one, other) => RANKS.indexOf(one.status) - RANKS.indexOf(other.status) || one.name.localeCompare(other.name),
  );
  const add = h(
    "button",
    {
      type: "button",
      class: "button chat-member-add",
      "aria-haspopup": "menu",
      onclick: () =>
        popup(
          add,
          absent(chat, () => dialog.close()),
        ),
    },
    icon("plus"),
    t("chat-member-add"),
  );
  const dialog = openDialog({
    title: t("chat-members-of", { name: chat.title }),
    testid: "members",
    body: [
      h(
        "ul",
        { class: "chat-members" },
        members.map((member) =>
          h(
            "li",
            { class: "chat-member" },
            avatar(member.id, member.name, { small: true }),
            h("span", { class: "chat-member-name" }, member.name, member.id === state.view.as && ` (${t("chat-you")})`),
            h("span", { class: "chat-soft" }, standing(member)),
          ),
        ),
      ),
      add,
    ],
  });
}

/** Those of the town who are not in the group, each of whom can join. */
function absent(chat, done) {
  return [...state.people.values()].filter(({ id }) => !memberOf(chat, id)).map((person) => ({
    label: person.name, icon: "user",
    run: () => {
      done();
      deed("join", { as: person.id, chat: chat.id });
    },
  }));
}

function standing({ bot, status, anonymous }) {
  return [bot && t("chat-is-bot"), status !== "member" && t(`chat-is-${status}`), anonymous && t("chat-is-anonymous")]
    .filter(Boolean)
    .join(", ");
}
