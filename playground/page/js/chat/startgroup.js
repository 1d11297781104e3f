/** Adding the bot to a group, as the link t.me/BOT?startgroup=... asks for it. */

import { ask, openDialog } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { chatsOf, see, state } from "../store.js";
import { t } from "../words.js";
import { deed, runs } from "./deeds.js";

/**
 * Let the person choose one of their groups, or make a new one, and add the bot there.
 * @param {string} payload what the link carries
 * @param {boolean} admin whether it asks for an administrator's rights
 */
export function chooseGroup(payload, admin) {
  const groups = chatsOf(state.view.as).filter((chat) => chat.kind !== "private" && runs(chat));
  const dialog = openDialog({
    title: t("chat-startgroup"),
    testid: "startgroup",
    body: h("div", { class: "chat-choices" },
      h("p", { class: "chat-soft" }, t("chat-startgroup-why")),
      groups.map((chat) => choice("users", chat.title, () => add(chat.id, payload, admin))),
      choice("plus", t("chat-startgroup-new"), () => addToNew(payload, admin))),
  });

  function choice(picture, label, run) {
    return h("button", {
      type: "button", class: "button chat-choice",
      onclick: () => {
        dialog.close();
        run();
      },
    }, icon(picture), label);
  }
}

async function addToNew(payload, admin) {
  const answer = await ask({
    title: t("chat-startgroup-new"),
    confirm: t("chat-startgroup-make"),
    fields: [{ name: "title", label: t("chat-group-title") }],
  });
  const group = answer && await deed("group", { as: state.view.as, title: answer.title });
  if (group) await add(group.chat, payload, admin);
}

async function add(chat, payload, admin) {
  const { as } = state.view;
  if (await deed("add-bot", payload ? { as, chat, payload, admin } : { as, chat, admin })) see({ chat, topic: null, screen: "chat" });
}
