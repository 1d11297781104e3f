/** The menu of commands that the bot has made known, opened by its button or by typing "/". */

import { fill, h } from "../dom.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { openChat, say } from "./deeds.js";

const TYPED = /^\/(\w*)$/;

/** The commands of the open chat in the language of the person whom we see as. */
export function commandsHere() {
  const known = openChat()?.commands ?? {};
  const person = state.people.get(state.view.as);
  return known[person?.language] ?? known.en ?? Object.values(known)[0] ?? [];
}

/**
 * The menu above a text field, which keeps the focus: arrow keys choose, Enter sends, Tab only writes, Esc closes.
 * @param {HTMLTextAreaElement} input
 */
export function commandMenu(input) {
  const element = h("ul", {
    class: "chat-commands",
    id: "chat-commands",
    role: "listbox",
    hidden: true,
    onpointerdown: (event) => event.preventDefault(),
  });
  let shown = [];
  let at = 0;
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "chat-commands");

  function show(commands) {
    shown = commands;
    at = 0;
    element.hidden = shown.length === 0;
    element.setAttribute("aria-label", t("chat-commands"));
    fill(
      element,
      shown.map(({ command, description }, n) =>
        h(
          "li",
          { role: "option", id: `chat-command-${n}`, class: "chat-command", onclick: () => send(command) },
          h("strong", null, `/${command}`),
          h("span", { class: "chat-soft" }, description),
        ),
      ),
    );
    mark();
  }

  function mark() {
    [...element.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
    if (element.hidden) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `chat-command-${at}`);
    element.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    show([]);
  }

  function send(command) {
    close();
    input.value = "";
    input.dispatchEvent(new Event("input"));
    input.focus();
    say(addressed(command));
  }

  const keys = {
    ArrowDown: () => { at = (at + 1) % shown.length; },
    ArrowUp: () => { at = (at - 1 + shown.length) % shown.length; },
    Enter: () => send(shown[at].command),
    Tab: () => {
      input.value = `${addressed(shown[at].command)} `;
      input.dispatchEvent(new Event("input"));
    },
    Escape: close,
  };

  return {
    element,
    close,
    /** All of them, or none if they are shown already. */
    toggle() {
      if (element.hidden) show(commandsHere());
      else close();
      input.focus();
    },
    /** The words in the field have changed. */
    typed() {
      const [, begun] = TYPED.exec(input.value) ?? [];
      show(begun === undefined ? [] : commandsHere().filter(({ command }) => command.startsWith(begun)));
    },
    /** A key was pressed in the field; answers whether it was meant for the menu. */
    key(event) {
      if (element.hidden || event.shiftKey || !(event.key in keys)) return false;
      event.preventDefault();
      keys[event.key]();
      if (!element.hidden) mark();
      return true;
    },
  };
}

/** In a group, a command names the bot that it is for. */
function addressed(command) {
  return openChat()?.kind === "private" ? `/${command}` : `/${command}@${state.town.bot.username}`;
}
