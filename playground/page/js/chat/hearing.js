/** Tells those who hear the page what others write; reading back stays silent. */

import { h } from "../dom.js";
import { on } from "../store.js";
import { happened } from "./service.js";
import { inShort } from "./summary.js";
import { isOwn, nameOf } from "./message.js";

const KEPT = 5; // messages that stay to be heard

/** An element that is only heard. */
export function hears(feed) {
  const element = h("div", { class: "visually-hidden", role: "log", "aria-live": "polite", "aria-relevant": "additions" });
  on("message", ({ message }) => {
    if (!feed.history?.holds(message) || isOwn(message)) return;
    const words = message.kind === "service" ? happened(message) : `${nameOf(message)}: ${inShort(message)}`;
    element.append(h("p", null, words));
    while (element.children.length > KEPT) element.firstChild.remove();
  });
  return element;
}
