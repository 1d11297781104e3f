/** Looks at photos in full size; those of an album one after the other. */

import { openDialog } from "../dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";

/**
 * Open the viewer.
 * @param {any[]} messages the photos that one can leaf through
 * @param {any} first the one to begin with
 */
export function view(messages, first) {
  let at = messages.indexOf(first);
  const image = h("img", { class: "chat-view-image" });
  const words = h("p", { class: "chat-view-words", "aria-live": "polite" });
  const body = h("div", { class: "chat-view" },
    messages.length > 1 && leaf("chevron-left", "chat-photo-before", -1),
    h("figure", null, image, h("figcaption", null, words)),
    messages.length > 1 && leaf("chevron-right", "chat-photo-after", 1));
  const { element } = openDialog({ title: t("chat-kind-photo"), body, wide: true, testid: "viewer" });
  element.classList.add("chat-viewer");
  element.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") turn(-1);
    if (key === "ArrowRight") turn(1);
  });
  turn(0);

  function leaf(picture, label, by) {
    return h("button", { type: "button", class: "button-icon chat-leaf", "aria-label": t(label), onclick: () => turn(by) }, icon(picture));
  }

  function turn(by) {
    at = (at + by + messages.length) % messages.length;
    const { media, text } = messages[at];
    image.src = media.url;
    image.alt = t("chat-photo-of", { n: at + 1, total: messages.length });
    fill(words, messages.length > 1 && h("span", { class: "chat-soft" }, `${at + 1}/${messages.length} `), text);
  }
}
