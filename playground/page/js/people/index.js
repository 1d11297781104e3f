/** The people of the town and their chats: who to see as, and what to open. */

import { become, fill, h, refill } from "../dom.js";
import { icon } from "../icons.js";
import { chatName, chatsOf, on, state } from "../store.js";
import { language, t } from "../words.js";
import { openAdding } from "./adding.js";
import { walkByArrows } from "./arrows.js";
import { head, languages } from "./controls.js";
import { chatLook, chatRow, personLook, personRow } from "./rows.js";

const GROUPS = ["citizen", "officer", "coordinator", "admin"];
const MANY = 10; // from so many people and chats on, looking for one by name helps
const TYPING_FOR = 6000; // milliseconds; Telegram's clients forget it after as long

/** Show them in `root`, and keep them up to date. */
export function mountPeople(root) {
  const list = h("div", { class: "people-list" });
  const top = h("div", { class: "people-top" });
  const foot = h("div", { class: "people-foot" });
  const search = h("input", { class: "input people-search", type: "search", "data-testid": "people-search", oninput: soon });
  const typing = new Map(); // chat -> who
  const looks = new Map(); // key of a row -> what it looks like
  const kept = new Map(); // key -> element
  let waiting = false;
  fill(root, top, list, foot);
  walkByArrows(list);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    list.querySelector("[data-key]")?.focus();
  });

  /** One element for each key for as long as the page is open, so that clicks, the pointer and the focus keep it. */
  function keep(key, make) {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  }

  function row(key, look, make) {
    const found = keep(key, make);
    const now = `${language()}\n${look}`;
    if (looks.get(key) !== now) become(found, make());
    looks.set(key, now);
    return found;
  }

  function item(key, ...children) {
    return refill(keep(`item-${key}`, () => h("li")), ...children);
  }

  function chats(person) {
    const found = chatsOf(person.id).filter((chat) => asked(chatName(chat)) || asked(person.name));
    const chatRows = found.map((chat) => item(`${person.id}-${chat.id}`,
      row(`chat-${chat.id}`, chatLook(chat, typing.get(chat.id)), () => chatRow(chat, typing.get(chat.id)))));
    const all = keep(`chats-${person.id}`, () => h("ul", { class: "people-chats" }));
    all.setAttribute("aria-label", t("shell-chats-of", { name: person.name }));
    return refill(all, chatRows);
  }

  function group(role) {
    const people = [...state.people.values()].filter((person) => person.role === role && (asked(person.name)
      || (person.id === state.view.as && chatsOf(person.id).some((chat) => asked(chatName(chat))))));
    if (people.length === 0) return null;
    const heading = keep(`heading-${role}`, () => h("h3", { class: "people-heading" }));
    heading.textContent = t(`shell-group-${role}`);
    const items = people.map((person) => item(person.id,
      row(`person-${person.id}`, personLook(person), () => personRow(person)),
      person.id === state.view.as && chats(person)));
    return refill(keep(`group-${role}`, () => h("section", { class: "people-group" })),
      heading, refill(keep(`people-${role}`, () => h("ul")), items));
  }

  function asked(name) {
    return name.toLocaleLowerCase().includes(search.value.trim().toLocaleLowerCase());
  }

  function draw() {
    waiting = false;
    const focused = document.activeElement?.dataset.key;
    const found = GROUPS.map(group).filter(Boolean);
    refill(list, found.length > 0 ? found : state.run && h("p", { class: "people-none" }, t("shell-nobody")));
    if (focused && document.activeElement?.dataset.key !== focused) list.querySelector(`[data-key="${focused}"]`)?.focus();
    const stop = list.querySelector(":focus") ?? list.querySelector("[aria-current]") ?? list.querySelector("[data-key]");
    for (const button of list.querySelectorAll("[data-key]")) button.tabIndex = button === stop ? 0 : -1;
    search.hidden = state.people.size + chatsOf(state.view.as).length < MANY;
  }

  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }

  function controls() {
    search.placeholder = t("shell-search");
    search.setAttribute("aria-label", t("shell-search"));
    fill(top, head(),
      h("div", { class: "people-bar" },
        h("h2", null, t("shell-see-as")),
        h("button", { type: "button", class: "button people-add", "data-testid": "person-add", onclick: openAdding },
          icon("plus"), t("shell-add"))),
      search);
    fill(foot, languages());
  }

  function someoneTypes({ chat, name }) {
    typing.set(chat, name);
    setTimeout(() => {
      typing.delete(chat);
      soon();
    }, TYPING_FOR);
    soon();
  }

  for (const event of ["hello", "chat", "unread", "person", "town", "view", "language", "clock"]) on(event, soon);
  for (const event of ["hello", "town", "language"]) on(event, controls);
  on("typing", someoneTypes);
  on("message", ({ message }) => { typing.delete(message.chat); });
  on("view", ({ as }) => { if (as !== state.view.as) requestAnimationFrame(() => reveal(list)); });
  controls();
  draw();
}

/** Somebody who was chosen elsewhere (by a story, say) comes into sight. */
function reveal(list) {
  const found = list.querySelector(".people-chosen")?.closest("li");
  found?.scrollIntoView({ block: found.offsetHeight < list.clientHeight ? "nearest" : "start" }); // an admin is in many groups
}
