/** Passing a link to the bot on, as t.me/share/url asks for it: here to a neighbour, who follows it at once. */

import { openDialog } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { t } from "../words.js";

/**
 * Let the person choose another citizen.
 * @param {(id: number) => void} run called with whoever was chosen
 */
export function chooseNeighbour(run) {
  const others = [...state.people.values()].filter(({ id, role }) => role === "citizen" && id !== state.view.as);
  const dialog = openDialog({
    title: t("chat-share"),
    testid: "share",
    body: h("div", { class: "chat-choices" },
      h("p", { class: "chat-soft" }, t("chat-share-why")),
      others.map(({ id, name }) => h("button", {
        type: "button", class: "button chat-choice",
        onclick: () => {
          dialog.close();
          run(id);
        },
      }, icon("users"), name))),
  });
}
