/** The buttons below a message: they wait for the bot's answer, copy words, or lead elsewhere. */

import { alertBox, toast } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { on, state } from "../store.js";
import { t } from "../words.js";
import { deed } from "./deeds.js";
import { link, openLink } from "./links.js";

const waiting = new Map(); // key of a button -> the press's id, or null until we know it
const early = new Set(); // presses that were answered before we knew that they are ours
const EARLY = 50; // so many of those are remembered

/** The inline keyboard of a message, or null. */
export function keyboard(message) {
  if (!message.buttons?.length) return null;
  return h("div", { class: "chat-keys", role: "group", "aria-label": t("chat-buttons") },
    message.buttons.map((row, y) => h("div", { class: "chat-keys-row" }, row.map((it, x) => button(message, it, y, x)))));
}

function button(message, it, row, column) {
  if (it.url ?? it.login_url?.url) return link(it.url ?? it.login_url.url, [it.text, icon("link")], { class: "chat-key" });
  if (it.copy_text) return key(it.text, () => copy(it.copy_text.text), icon("copy"));
  if (!("callback_data" in it)) return key(it.text, () => toast(t("chat-button-elsewhere")));
  const name = `${state.view.as}/${message.chat}/${message.id}/${it.callback_data}`;
  const made = key(it.text, () => press(message, it, row, column, name));
  made.dataset.press = name;
  mark(made, waiting.has(name));
  return made;
}

function key(label, onclick, picture = null) {
  return h("button", { type: "button", class: "chat-key", onclick }, h("span", null, label), picture);
}

async function press(message, { callback_data: data }, row, column, name) {
  if (waiting.has(name)) return;
  waits(name, null);
  const answer = await deed("press", { as: state.view.as, chat: message.chat, message: message.id, row, column, data });
  if (!answer || early.delete(answer.press)) settled(name);
  else waits(name, answer.press);
}

function waits(name, id) {
  waiting.set(name, id);
  show(name, true);
}

function settled(name) {
  waiting.delete(name);
  show(name, false);
}

function show(name, busy) {
  for (const node of document.querySelectorAll("[data-press]")) if (node.dataset.press === name) mark(node, busy);
}

function mark(node, busy) {
  if (busy) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}

let said = null; // the answer that was shown last

on("view", (before) => {
  const { as, chat, screen } = state.view;
  if (before.as !== as || before.chat !== chat || before.screen !== screen) said?.close(); // it belongs to what was pressed
});
on("answer", ({ press: id, chat, person, text, alert, url }) => {
  const name = [...waiting].find(([, known]) => known === id)?.[0];
  if (name) settled(name);
  else remember(id);
  if (person !== state.view.as || chat !== state.view.chat) return;
  if (text && alert) alertBox(text, state.town?.bot.name);
  else if (text) said = toast(text, { kind: "answer" });
  if (url && name) openLink(url);
});

function remember(id) {
  early.add(id);
  if (early.size > EARLY) early.delete(early.values().next().value);
}

on("hello", () => [...waiting.keys()].forEach(settled)); // the answers may have been given while nobody listened

/** Copy words, also where the page may not use the clipboard by itself. */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    copyByHand(words);
  }
  toast(t("chat-copied"));
}

function copyByHand(words) {
  const area = h("textarea", { class: "visually-hidden", value: words });
  const back = document.activeElement;
  document.body.append(area);
  area.select();
  document.execCommand("copy"); // old, but the only way without the permission
  area.remove();
  back?.focus();
}
