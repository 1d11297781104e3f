/** The bar above the field that says what one replies to, or which message one changes. */

import { fill, h, refill } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";
import { nameOf } from "./message.js";
import { inShort } from "./summary.js";

/** Make the bar; `oncancel` is called when somebody would rather not. */
export function aboutBar(oncancel) {
  const element = h("div", { class: "chat-about", hidden: true });
  const words = h("div", { class: "chat-about-words" });
  const cancel = h("button", { type: "button", class: "button-icon", onclick: oncancel }, icon("x"));

  function draw({ edit, reply }) {
    const message = edit ?? reply;
    element.hidden = !message;
    if (!message) return;
    cancel.setAttribute("aria-label", t("shell-cancel"));
    fill(
      words,
      h("strong", null, edit ? t("chat-editing") : t("chat-replying", { name: nameOf(message) })),
      h("span", null, inShort(message)),
    );
    refill(element, icon(edit ? "edit" : "reply"), words, cancel);
  }

  return { element, draw };
}
