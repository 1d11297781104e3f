/** The keyboard that a bot puts below the chat in the place of letters. */

import { toast } from "../dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { pickPlace } from "../map/index.js";
import { t } from "../words.js";
import { deed, here, openChat } from "./deeds.js";

const put = new Set(); // keyboards that were put away: used once, or closed by hand

/** The keys, and the button that shows or hides them. */
export function replyKeys() {
  const element = h("div", { class: "chat-reply-keys", role: "group" });
  const toggle = h("button", { type: "button", class: "button-icon", onclick: flip }, icon("keyboard"));
  let drawn = null; // the name of the keyboard whose keys are there

  function shown() {
    const chat = openChat();
    const markup = chat?.keyboard;
    const name = markup && `${chat.id} ${JSON.stringify(markup)}`;
    return { markup, name, open: Boolean(markup) && !put.has(name) };
  }

  function draw() {
    const { markup, name, open } = shown();
    const held = element.contains(document.activeElement);
    element.hidden = !open;
    toggle.hidden = !markup;
    toggle.setAttribute("aria-pressed", String(open));
    const label = t(open ? "chat-keys-hide" : "chat-keys-show");
    toggle.setAttribute("aria-label", label);
    toggle.title = label;
    element.setAttribute("aria-label", t("chat-keys"));
    element.classList.toggle("chat-reply-keys-full", !markup?.resize_keyboard);
    if (name !== drawn) fill(element, (markup?.keyboard ?? []).map((row) => h("div", { class: "chat-reply-row" }, row.map(key))));
    drawn = name;
    if (held && !open) toggle.focus();
  }

  function key(it) {
    const label = typeof it === "string" ? it : it.text;
    return h("button", { type: "button", class: "chat-reply-key", onclick: () => tap(it, label) }, label);
  }

  async function tap(it, label) {
    const { name, markup } = shown();
    const done = it.request_location
      ? await sharePlace()
      : it.request_contact
        ? toast(t("chat-button-elsewhere"))
        : await deed("tap", { ...here(), text: label });
    if (done && markup.one_time_keyboard) put.add(name);
    draw();
  }

  function flip() {
    const { name, open } = shown();
    if (open) put.add(name);
    else put.delete(name);
    draw();
  }

  /** What the empty field says meanwhile, if the bot wishes it. */
  const placeholder = () => (shown().open ? shown().markup.input_field_placeholder : null);

  return { element, toggle, draw, placeholder };
}

/** Let somebody choose a place on the map, and send it. Answers null if they did not. */
export async function sharePlace(more = {}) {
  const where = here(); // a story may look elsewhere meanwhile
  const place = await pickPlace({ title: t("chat-place-title") });
  return place && deed("place", { ...where, latitude: place.latitude, longitude: place.longitude, ...more });
}
