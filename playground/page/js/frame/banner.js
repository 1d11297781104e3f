/** A strip above everything that says when something is amiss: no connection, no bot, or bad weather. */

import { post } from "../api.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { on, state } from "../store.js";
import { t } from "../words.js";

const PATIENCE = 600; // milliseconds: shorter breaks are not worth a word
const LONG = 10_000; // after so many, it will hardly come back by itself

/** Show the strip in `root` (a live region) whenever there is something to say. */
export function mountBanner(root) {
  let since = performance.now(); // that we have been without a connection
  const show = () => {
    const away = state.connected ? 0 : performance.now() - since;
    if (away >= LONG) said("offline", "wifi-off", "shell-gone");
    else if (away >= PATIENCE) said("offline", "wifi-off", state.run ? "shell-reconnecting" : "shell-connecting");
    else if (state.weather?.bot === "stopped") said("bot", "stop", "shell-bot-stopped", startButton());
    else if (state.weather?.bot === "starting") said("starting", "clock", "shell-bot-starting");
    else if (state.weather?.outage > 0) said("weather", "bolt", "shell-outage");
    else if (state.weather?.flood) said("weather", "bolt", "shell-flood");
    else if (state.weather?.lost) said("weather", "bolt", "shell-lost");
    else said("", null, null);
  };
  let shown = "";

  function said(kind, picture, words, ...more) {
    const text = words ? t(words) : "";
    if (shown === kind + text) return; // a live region repeats what is put into it again
    shown = kind + text;
    root.dataset.kind = kind;
    fill(root, words && [icon(picture), h("span", null, text), more]);
  }

  for (const event of ["hello", "weather", "language"]) on(event, show);
  on("connection", (connected) => {
    since = performance.now();
    if (connected) show();
    else lookAgain();
  });
  lookAgain();
  show();

  function lookAgain() {
    for (const wait of [PATIENCE, LONG]) setTimeout(show, wait + 1); // timers may be early by a part of a millisecond
  }
}

function startButton() {
  return h("button", {
    type: "button", class: "button banner-button", "data-testid": "banner-start",
    onclick: () => post("bot", { act: "start" }).catch(() => {}),
  }, t("shell-bot-start"));
}
