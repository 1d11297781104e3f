/** The town's clock, ticking, with the buttons that move it on. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { post } from "../api.js";
import { closePanel } from "../frame/index.js";
import { toast } from "../dialog.js";
import { on, state } from "../store.js";
import { clockTime, dayTime, fullDay, townNow } from "../time.js";
import { t } from "../words.js";
import { zone } from "./alive.js";
import { deed } from "./pieces.js";

const PATIENCE = 3000; // milliseconds
const MOVES = ["hour", "workday", "ten-workdays"];

let remark = null; // what was said when the clock was moved last

/** The bar at the top of the panel: the hour, the day, the buttons, and how the bot is. */
export function clockBar(life) {
  return h("div", { class: "panel-bar" },
    h("div", { class: "panel-bar-row" }, clockFace(life), closeButton()),
    h("div", { class: "panel-moves", role: "group", "aria-label": t("panel-clock") }, MOVES.map(moveButton)));
}

/** The hour, the day, and how the bot is. The time is not announced while it ticks; what a button brings about is. */
function clockFace(life) {
  const hour = h("strong", { class: "panel-hour" });
  const day = h("span");
  const kind = h("span");
  const tick = () => {
    const now = townNow();
    hour.textContent = clockTime(now);
    kind.textContent = t(state.clock?.workday ? "panel-workday" : "panel-day-off");
    day.textContent = fullDay(now);
  };
  tick();
  life.every(1000, tick);
  life.watch("clock hello", tick);
  return h("div", { class: "panel-clock", "data-testid": "clock" }, hour,
    h("span", { class: "panel-day" }, day, h("span", { class: "panel-kind" }, kind, botState(life))));
}

/** Whether the bot is alive, in words and in a colour. */
function botState(life) {
  const draw = () => {
    const bot = state.weather?.bot ?? "running";
    return h("span", { class: `panel-bot panel-bot-${bot}` }, t(`panel-bot-${bot}`));
  };
  return zone(life, "weather hello", draw, { class: "panel-bot-state", role: "status" });
}

/** When the next working day is, if today is none. */
export function nextWorkday() {
  const { workday, next_workday: next } = state.clock ?? {};
  if (workday || !next) return null;
  return h("p", null, t("panel-next-workday", { day: fullDay(Date.parse(`${next}T12:00:00Z`) / 1000) }));
}

/** The town tells the new hour to every page; ours waits for that as well, but not for ever. */
function nextTold() {
  return new Promise((resolve) => {
    const stop = on("clock", done);
    const timer = setTimeout(done, PATIENCE);
    function done() {
      stop();
      clearTimeout(timer);
      resolve();
    }
  });
}

function closeButton() {
  return h(
    "button",
    { type: "button", class: "button-icon panel-close", "aria-label": t("panel-close"), onclick: closePanel },
    icon("close"),
  );
}

function moveButton(move) {
  return deed({ "data-testid": `clock-${move}` }, t(`panel-clock-${move}`), async () => {
    const told = nextTold();
    await post("clock", { move });
    await told;
    remark?.close(); // it is later now
    remark = toast(t("panel-clock-moved", { moment: dayTime(townNow()) }));
  });
}
