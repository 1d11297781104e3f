/** Where one writes: the field, what goes along with the words, and what stands there if one cannot write. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { aboutBar } from "./about.js";
import { attach, detach, sendFiles, strip } from "./attachments.js";
import { attachMenu } from "./attachmenu.js";
import { barrier } from "./barrier.js";
import { commandMenu, commandsHere } from "./commands.js";
import { deed, here, openChat, say } from "./deeds.js";
import { draftOf, keepWords } from "./drafts.js";
import { replyKeys } from "./replykeys.js";
import { recorder } from "./voice.js";

const TALLEST = 180; // pixels; a longer text scrolls
const touch = matchMedia("(hover: none) and (pointer: coarse)");

/** Make the composer. `show` is called when the chat, the person or anything about them has changed. */
export function makeComposer() {
  const input = h("textarea", {
    class: "chat-input",
    rows: "1",
    dir: "auto",
    "data-testid": "composer",
    oninput: typed,
    onkeydown: keyed,
    onpaste: pasted,
  });
  const picker = h("input", { type: "file", multiple: true, hidden: true, "data-testid": "files", onchange: picked });
  const clip = tool("attach", "attach", (event) => attachMenu(event.currentTarget, { take, choose, placed }));
  const slash = h("button", { type: "button", class: "button-icon chat-slash", onclick: () => menu.toggle() }, "/");
  const send = h("button", { type: "button", class: "button-icon chat-send", "data-testid": "send", onclick: submit }, icon("send"));
  const menu = commandMenu(input);
  const keys = replyKeys();
  const files = strip(show);
  const voice = recorder(placed);
  const about = aboutBar(unlink);
  const wall = h("div", { class: "chat-wall", hidden: true });
  const field = h("div", { class: "chat-field" }, clip, slash, input, keys.toggle, voice.element, send);
  const desk = h("div", { class: "chat-desk", onmousedown: stay }, menu.element, about.element, files.element, field, keys.element);
  const element = h("div", { class: "chat-composer" }, desk, wall, picker);
  let draft = null;
  let looks = "";
  let busy = false;

  /** A press on a button around the field leaves the focus, and a phone's letters, where they are. */
  function stay(event) {
    if (event.target.closest("button")) event.preventDefault();
  }

  function tool(picture, id, onclick) {
    return h("button", { type: "button", class: "button-icon", "data-testid": id, "aria-haspopup": "menu", onclick }, icon(picture));
  }

  function show() {
    const chat = openChat();
    element.hidden = !chat;
    if (!chat) return;
    const current = draftOf(state.view.as, chat.id);
    if (current !== draft) open(current);
    const stop = barrier(chat, state.view.topic);
    const waited = wall.contains(document.activeElement);
    barred(stop);
    desk.hidden = Boolean(stop);
    if (waited && !stop) goOn();
    files.draw(draft);
    about.draw(draft);
    keys.draw();
    names();
  }

  /** Another draft: its words go into the field. */
  function open(other) {
    draft = other;
    input.value = draft.text;
    menu.close();
    grow();
  }

  /** One can write on at once; on a phone only when one touches the field, since letters would cover half of the chat. */
  function goOn() {
    if (!touch.matches) input.focus();
  }

  function barred(stop) {
    wall.hidden = !stop;
    const look = stop ? `${stop.look} ${state.view.as} ${state.view.chat} ${document.documentElement.lang}` : "";
    if (look === looks) return;
    looks = look;
    fill(wall, stop?.draw());
  }

  function names() {
    for (const [node, key] of [
      [input, "chat-write"],
      [clip, "chat-attach"],
      [slash, "chat-commands"],
      [send, draft.edit ? "chat-save" : "chat-send"],
    ]) {
      node.setAttribute("aria-label", t(key));
      if (node !== input) node.title = t(key);
    }
    input.placeholder = keys.placeholder() ?? t(draft.files.length > 0 ? "chat-caption" : "chat-write");
    slash.hidden = commandsHere().length === 0 || Boolean(draft.edit) || draft.text !== "";
    clip.disabled = Boolean(draft.edit) || busy;
    send.disabled = busy;
    const empty = draft.text.trim() === "" && draft.files.length === 0;
    voice.element.hidden = !voice.possible || !empty || Boolean(draft.edit);
    send.hidden = !voice.element.hidden;
  }

  /** No longer a reply, or an edit; the words of an edit go with it. */
  function unlink() {
    if (draft.edit) write("");
    Object.assign(draft, { reply: null, edit: null });
    show();
    input.focus();
  }

  function write(text) {
    draft.text = input.value = text;
    keepWords(state.view.as, state.view.chat);
    grow();
  }

  function grow() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, TALLEST)}px`;
  }

  function typed() {
    write(input.value);
    menu.typed();
    names();
  }

  function keyed(event) {
    if (event.isComposing || menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !touch.matches) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && (draft.edit || draft.reply)) {
      event.preventDefault();
      unlink();
    }
  }

  function placed() {
    const more = draft.reply ? { reply_to: draft.reply.id } : {};
    draft.reply = null;
    show();
    return more;
  }

  async function submit() {
    const now = draft;
    const text = now.text.trim();
    const mayBeBlank = now.files.length > 0 || (now.edit && now.edit.kind !== "text"); // a file needs no words
    if (busy || (!text && !mayBeBlank)) return;
    menu.close();
    goOn();
    if (now.files.length > 0) await sendAll(now);
    else if (now.edit) await change(now, text);
    else await tell(now, text);
  }

  async function tell(now, text) {
    const { reply } = now;
    const more = placed();
    write("");
    show();
    if (await say(text, more)) return;
    Object.assign(now, { text: now.text || text, reply }); // refused: nothing of it may be lost
    if (now === draft) open(now);
    show();
  }

  async function change(now, text) {
    if (!await deed("edit", { ...here(), message: now.edit.id, text })) return;
    now.edit = null;
    if (now === draft) write("");
    show();
  }

  async function sendAll(now) {
    const where = { ...here(), ...(now.reply && { reply_to: now.reply.id }) };
    busy = true;
    names();
    files.tell(0);
    const sent = await sendFiles(now, where, files.tell);
    files.tell(null);
    busy = false;
    if (sent) {
      detach(now);
      Object.assign(now, { text: "", reply: null, plain: false });
      if (now === draft) write("");
    }
    show();
  }

  function take(chosen, plain) {
    if (draft.edit) unlink();
    attach(draft, chosen, plain);
    show();
    input.focus();
  }

  function choose(plain) {
    picker.accept = plain ? "" : "image/*,video/*";
    picker.dataset.plain = plain ? "1" : "";
    picker.click();
  }

  function picked() {
    take(picker.files, picker.dataset.plain === "1");
    picker.value = "";
  }

  function pasted(event) {
    const { files: found } = event.clipboardData;
    if (found.length === 0) return;
    event.preventDefault();
    take(found, false);
  }

  return {
    element,
    show,
    take: (chosen) => take(chosen, false),
    /** Whether one can write here now. */
    ready: () => Boolean(draft) && !element.hidden && !desk.hidden,
    /** Answer a message with the next words. */
    reply(message, { focus = true } = {}) {
      if (draft.edit) unlink();
      draft.reply = message;
      show();
      if (focus) input.focus();
    },
    /** Change the words of one's own message. */
    edit(message) {
      draft.reply = null;
      draft.edit = message;
      draft.text = input.value = message.text;
      show();
      grow();
      input.focus();
    },
  };
}
