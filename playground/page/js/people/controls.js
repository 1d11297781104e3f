/** The name of the place, and the switches that belong to the viewer: help, theme, language. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { openWelcome } from "../stories/index.js";
import { switchTheme, theme } from "../theme.js";
import { language, setLanguage, t } from "../words.js";
import { logo } from "./logo.js";

const NAMES = { id: "Indonesia", en: "English" }; // each in its own language, so that its readers find it

/** The head of the column. */
export function head() {
  const themes = h("button", {
    type: "button", class: "button-icon", "data-testid": "theme",
    onclick: () => {
      switchTheme();
      label();
    },
  });

  function label() {
    const words = t(theme() === "dark" ? "shell-to-light" : "shell-to-dark");
    themes.setAttribute("aria-label", words);
    themes.title = words;
    themes.replaceChildren(icon(theme() === "dark" ? "sun" : "moon"));
  }

  label();
  return h("div", { class: "people-head" },
    logo(),
    h("div", { class: "people-brand" },
      h("p", { class: "people-title" }, "Kanal Aduan"),
      h("p", { class: "people-town" }, state.town?.name)),
    h("button", {
      type: "button", class: "button-icon", "aria-label": t("shell-help"), title: t("shell-help"), "data-testid": "help",
      onclick: () => openWelcome(),
    }, icon("help")),
    themes);
}

/** The two languages of the page. */
export function languages() {
  return h("div", { class: "switch", role: "group", "aria-label": t("shell-language") }, Object.entries(NAMES).map(([code, name]) =>
    h("button", {
      type: "button", class: "switch-side", lang: code, "aria-pressed": language() === code, "data-testid": `language-${code}`,
      onclick: () => {
        setLanguage(code);
        document.querySelector(`[data-testid="language-${code}"]`)?.focus(); // the switch was drawn anew
      },
    }, name)));
}
