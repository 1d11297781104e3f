/** Text with Telegram's formatting, as nodes. Offsets count UTF-16 units, as JavaScript's strings do. */

import { h } from "../dom.js";
import { see } from "../store.js";
import { t } from "../words.js";
import { say } from "./deeds.js";
import { link } from "./links.js";

const NUMBER = /\b(KA-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z])\b/; // a complaint's number
const BLOCKS = ["blockquote", "expandable_blockquote", "pre"];

/**
 * The nodes of a formatted text.
 * @param {string} text
 * @param {{type: string, offset: number, length: number}[]} [entities] may lie in one another
 * @returns {(Node|string)[]}
 */
export function formatted(text, entities = []) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return weave(text, 0, text.length, sorted);
}

function weave(text, from, to, entities) {
  const nodes = [];
  let at = from;
  while (entities.length > 0) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    const block = BLOCKS.includes(entity.type);
    nodes.push(...plain(block ? text.slice(at, start).replace(/\n$/, "") : text.slice(at, start)));
    const inner = [];
    while (entities.length > 0 && entities[0].offset < end) inner.push(entities.shift());
    entities.unshift(...beyond(inner, end));
    nodes.push(dressed(entity, text.slice(start, end), weave(text, start, end, inner)));
    at = block && text[end] === "\n" ? end + 1 : end; // a block ends its line by itself
  }
  return [...nodes, ...plain(text.slice(at, to))];
}

/** What of these reaches beyond the one around them: HTML cannot cross, so it is cut in two. */
function beyond(entities, end) {
  return entities
    .filter(({ offset, length }) => offset + length > end)
    .map((entity) => ({ ...entity, offset: end, length: entity.offset + entity.length - end }));
}

/** Plain text, in which the numbers of complaints can be pressed. */
function plain(text) {
  return text.split(NUMBER).filter(Boolean).map((piece) => (NUMBER.test(piece) ? complaint(piece) : piece));
}

function complaint(number) {
  const show = () => see({ number, tab: "complaint", screen: "panel", panel: true });
  return h("button", { type: "button", class: "chat-number", title: t("chat-number-open"), onclick: show }, number);
}

/** Kind of entity -> its element, from the text it covers and the nodes within. */
const DRESSES = {
  bold: (_, inner) => h("strong", null, inner),
  italic: (_, inner) => h("em", null, inner),
  underline: (_, inner) => h("u", null, inner),
  strikethrough: (_, inner) => h("s", null, inner),
  code: (_, inner) => h("code", null, inner),
  pre: (_, inner) => h("pre", { tabindex: "0" }, h("code", null, inner)),
  spoiler: (_, inner) => spoiler(inner),
  blockquote: (_, inner) => h("blockquote", { class: "chat-blockquote" }, inner),
  expandable_blockquote: (_, inner) => folded(inner),
  text_link: (_, inner, { url }) => link(url, inner, { title: url }),
  url: (piece, inner) => link(piece, inner),
  bot_command: (piece) => h("button", { type: "button", class: "chat-link", onclick: () => say(piece) }, piece),
  mention: (_, inner) => h("span", { class: "chat-mark" }, inner),
  text_mention: (_, inner) => h("span", { class: "chat-mark" }, inner),
  hashtag: (_, inner) => h("span", { class: "chat-mark" }, inner),
  cashtag: (_, inner) => h("span", { class: "chat-mark" }, inner),
  email: (_, inner) => h("span", { class: "chat-mark" }, inner),
  phone_number: (_, inner) => h("span", { class: "chat-mark" }, inner),
};

function dressed(entity, piece, inner) {
  return (DRESSES[entity.type] ?? ((_, nodes) => h("span", null, nodes)))(piece, inner, entity);
}

function spoiler(inner) {
  const hidden = h(
    "span",
    { class: "chat-spoiler", role: "button", tabindex: "0", "aria-label": t("chat-spoiler"), onclick: reveal, onkeydown: byKey },
    inner,
  );
  return hidden;

  function reveal(event) {
    event.preventDefault(); // a link below the veil is not meant yet
    hidden.classList.add("chat-revealed");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
    hidden.removeEventListener("click", reveal);
    hidden.removeEventListener("keydown", byKey);
  }

  function byKey(event) {
    if (["Enter", " "].includes(event.key)) reveal(event);
  }
}

function folded(inner) {
  const words = h("div", { class: "chat-fold" }, inner);
  const more = h("button", { type: "button", class: "chat-link", "aria-expanded": false, onclick: toggle }, t("chat-unfold"));
  return h("blockquote", { class: "chat-blockquote" }, words, more);

  function toggle() {
    const open = words.classList.toggle("chat-unfolded");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = t(open ? "chat-fold" : "chat-unfold");
  }
}
