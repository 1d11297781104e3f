/** The tab about the town: its clock, its weather, its bot, what waits, and what language its groups read. */

import { fill, h } from "../dom.js";
import { post } from "../api.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { zone } from "./alive.js";
import { nextWorkday } from "./clock.js";
import { deed, guided, part } from "./pieces.js";
import { weatherPart } from "./weather.js";

const QUEUES = ["telegram", "inbox", "outbox", "held"];

/** @param {import("./alive.js").Life} life */
export function townTab(life) {
  return [
    guided(t("panel-clock"), t("panel-clock-why"), zone(life, "clock hello", nextWorkday)),
    weatherPart(life),
    botPart(life),
    part(t("panel-waiting"), t("panel-waiting-why"), zone(life, "weather hello", waiting, { "aria-live": "polite" })),
    groupsPart(life),
  ];
}

function botPart(life) {
  const kill = deed({ "data-testid": "bot-kill", class: "button button-danger panel-deed" }, t("panel-bot-kill"), () =>
    post("bot", { act: "kill" }),
  );
  const start = deed({ "data-testid": "bot-start" }, t("panel-bot-start"), () => post("bot", { act: "start" }));
  const restarts = h("p");
  const draw = () => {
    const { bot = "running", restarts: n = 0 } = state.weather ?? {};
    kill.disabled = bot === "stopped";
    start.disabled = bot !== "stopped";
    fill(restarts, t("panel-bot-restarts", { n }));
  };
  life.watch("weather hello", draw);
  draw();
  return guided(t("panel-bot"), t("panel-bot-why"), h("div", { class: "panel-row" }, kill, start), restarts);
}

function waiting() {
  const numbers = state.weather?.waiting ?? {};
  if (QUEUES.every((queue) => !numbers[queue])) return h("p", { class: "panel-quiet" }, t("panel-waiting-none"));
  return h("dl", { class: "panel-facts" }, QUEUES.filter((queue) => numbers[queue]).map((queue) => h("div", null,
    h("dt", null, t(`panel-waiting-${queue}`)), h("dd", null, String(numbers[queue])))));
}

function groupsPart(life) {
  const choice = (code) => {
    const input = h("input", {
      type: "radio",
      name: "panel-groups",
      value: code,
      onchange: () => post("language", { language: code }).catch(draw),
    });
    return { code, input, label: h("label", { class: "panel-radio" }, input, h("span", { lang: code }, t(`panel-groups-${code}`))) };
  };
  const choices = state.town.languages.map(choice);
  const draw = () => {
    for (const { code, input } of choices) input.checked = code === state.town.language;
  };
  life.watch("town hello", draw);
  draw();
  return guided(t("panel-groups"), t("panel-groups-why"),
    h("div", { class: "panel-row", role: "radiogroup", "aria-label": t("panel-groups") }, choices.map(({ label }) => label)));
}
