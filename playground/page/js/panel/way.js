/** The way of a complaint as a row of steps, with where it is now. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";
import { chip, statusName } from "./pieces.js";

const STEPS = ["submitted", "routed", "in-progress", "resolved", "closed"];

/** These stand beside the way: one waits on the way, the other leaves it. */
const BESIDE = { "on-hold": "in-progress", "archived": "submitted" };

/** @param {{status: string, outcome: string|null}} complaint */
export function wayOf(complaint) {
  const here = STEPS.indexOf(BESIDE[complaint.status] ?? complaint.status);
  return [
    h("ol", { class: "panel-way" }, STEPS.map((step, place) => stepOf(step, place, here))),
    complaint.status in BESIDE && h("p", null, chip(statusName(complaint), complaint.status)),
  ];
}

function stepOf(step, place, here) {
  const passed = place < here;
  return h("li", { class: `panel-step${passed ? " panel-step-passed" : ""}${place === here ? " panel-step-here" : ""}`, "aria-current": place === here ? "step" : null },
    h("span", { class: "panel-dot", "aria-hidden": "true" }, passed && icon("check")),
    h("span", null, t(`panel-step-${step}`), passed && h("span", { class: "visually-hidden" }, `, ${t("panel-step-done")}`)));
}
