/** The dialog on the first visit: in which language, what this is, and where to begin. */

import { post } from "../api.js";
import { openDialog } from "../dialog.js";
import { fill, h } from "../dom.js";
import { begin } from "../live.js";
import { on, see, state } from "../store.js";
import { language, setLanguage, t } from "../words.js";
import { unfoldHints } from "./hints.js";
import { playStory } from "./playing.js";

const KEPT_AS = "kanal.welcomed";
const LANGUAGES = [["id", "Bahasa Indonesia"], ["en", "English"]];

/** Open the welcome, unless it was seen in this browser before. */
export function welcomeOnce() {
  if (isFirstVisit()) openWelcome();
}

/** Open the welcome: what this page is, and the tour. */
export function openWelcome() {
  if (document.querySelector("[data-testid=welcome]")) return;
  const stops = [];
  const tour = state.stories[0];

  /** Words that change with the language while the dialog stays where it is. */
  function say(key, facts = () => ({})) {
    const node = h("span");
    const draw = () => fill(node, t(key, facts()));
    stops.push(on("language", draw));
    draw();
    return node;
  }

  openDialog({
    title: say("story-welcome"),
    testid: "welcome",
    body: h("div", { class: "story-welcome" },
      languageChoice(stops),
      ["what", "who", "safe"].map((part) => h("p", null, say(`story-welcome-${part}`))),
      tour && h("p", { class: "panel-soft" }, say("story-welcome-tour-why", () => ({ time: t("story-minutes", { n: tour.minutes }) })))),
    actions: [
      { label: say("story-welcome-skip"), testid: "welcome-skip", run: lookAround },
      tour && { label: say("story-welcome-tour"), testid: "welcome-tour", primary: true, run: () => takeTour(tour.id) },
    ].filter(Boolean),
    onclose: () => {
      for (const stop of stops) stop();
      if (isFirstVisit()) lookAround(); // whoever only closes it has chosen nothing else
    },
  });
}

function languageChoice(stops) {
  const choices = LANGUAGES.map(([code, name]) => {
    const input = h("input", {
      type: "radio",
      name: "story-language",
      value: code,
      checked: code === language(),
      autofocus: code === language(),
      onchange: () => setLanguage(code),
    });
    return h("label", { class: "panel-radio" }, input, h("span", { lang: code }, name));
  });
  const group = h("div", { class: "panel-row", role: "radiogroup" }, choices);
  const name = () => group.setAttribute("aria-label", t("story-welcome-language"));
  stops.push(on("language", name));
  name();
  return group;
}

function isFirstVisit() {
  return !localStorage.getItem(KEPT_AS);
}

function lookAround() {
  if (isFirstVisit()) begin(); // another language may have been chosen meanwhile
  welcomed();
  unfoldHints();
  see({ tab: "stories" });
}

function takeTour(story) {
  welcomed();
  playStory(story).catch(() => {}); // a refusal was told; the dialog need not stay for it
}

/** Who has just chosen a language wants to read it in the agencies' groups as well. */
function welcomed() {
  localStorage.setItem(KEPT_AS, "yes");
  if (state.town.language !== language()) post("language", { language: language() }).catch(() => {});
}
