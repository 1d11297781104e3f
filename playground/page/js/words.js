/** The page's own words, in the reader's language. */

import { emit } from "./store.js";
import chat from "./words/chat.js";
import map from "./words/map.js";
import panel from "./words/panel.js";
import shell from "./words/shell.js";
import stories from "./words/stories.js";

const LANGUAGES = ["id", "en"];
const KEPT_AS = "kanal.language";

const WORDS = Object.fromEntries(
  LANGUAGES.map((code) => [code, Object.assign({}, ...[shell, chat, map, panel, stories].map((area) => area[code]))]),
);

let current = remembered() ?? (navigator.language?.startsWith("en") ? "en" : "id");
document.documentElement.lang = current;

/**
 * The words of this key. "{name}" is filled in from the facts; an entry may also be a function of the facts.
 * @param {string} key
 * @param {Object<string, any>} [facts]
 * @returns {string}
 */
export function t(key, facts = {}) {
  const words = WORDS[current][key] ?? key;
  if (typeof words === "function") return words(facts);
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole));
}

/** The page's language: "id" or "en". */
export function language() {
  return current;
}

/** Speak this language from now on; tells everybody with the event "language". */
export function setLanguage(code) {
  if (!LANGUAGES.includes(code) || code === current) return;
  current = code;
  document.documentElement.lang = code;
  localStorage.setItem(KEPT_AS, code);
  emit("language", code);
}

/**
 * One of the names that the town keeps in each language.
 * @param {{id: string, en: string}|string|null|undefined} names
 * @returns {string}
 */
export function pick(names) {
  if (names === null || names === undefined) return "";
  return typeof names === "string" ? names : names[current] ?? names.id ?? Object.values(names)[0] ?? "";
}

function remembered() {
  const code = localStorage.getItem(KEPT_AS);
  return LANGUAGES.includes(code) ? code : null;
}
