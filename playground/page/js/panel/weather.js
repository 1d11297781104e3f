/** Switches that make Telegram misbehave, each with what it does and what one should see. */

import { fill, h } from "../dom.js";
import { post } from "../api.js";
import { on, state } from "../store.js";
import { t } from "../words.js";
import { guided } from "./pieces.js";

const KINDS = ["flood", "outage", "lost"];

let outageEnds = 0; // by the browser's own clock, so that the seconds are counted down without asking
for (const event of ["hello", "weather"]) {
  on(event, () => { outageEnds = performance.now() + (state.weather?.outage ?? 0) * 1000; });
}

/** @param {import("./alive.js").Life} life */
export function weatherPart(life) {
  return guided(t("panel-weather"), t("panel-weather-why"), KINDS.map((kind) => weatherSwitch(life, kind)));
}

function weatherSwitch(life, kind) {
  const why = `panel-weather-${kind}-why`;
  const left = h("p", { class: "panel-left" });
  const button = h("button", {
    type: "button", role: "switch", class: "panel-switch", "data-testid": `weather-${kind}`, "aria-describedby": why, onclick: turn,
  }, h("span", { class: "panel-knob", "aria-hidden": "true" }), t(`panel-weather-${kind}`));

  function turn() {
    post("weather", { kind, on: !isOn(kind) }).catch(draw);
  }

  const tick = () => {
    const n = Math.ceil((outageEnds - performance.now()) / 1000);
    fill(left, kind === "outage" && isOn(kind) && n > 0 ? t("panel-weather-outage-left", { n }) : null);
  };
  const draw = () => {
    button.setAttribute("aria-checked", String(isOn(kind)));
    tick();
  };
  life.watch("weather hello", draw);
  if (kind === "outage") life.every(1000, tick);
  draw();
  return h("div", { class: "panel-weather" }, button, h("p", { id: why }, t(why)), left);
}

function isOn(kind) {
  return Boolean(state.weather?.[kind]);
}
