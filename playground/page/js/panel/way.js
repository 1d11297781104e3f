/** The way of a complaint as a row of steps, with where it is now. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";
import { statusChip } from "./pieces.js";

const STEPS = ["submitted", "routed", "in-progress", "resolved", "closed"];

/** These stand beside the way: one waits on the way, the other leaves it. */
const BESIDE = { "on-hold": "in-progress", "archived": "submitted" };

/** What shows that a step was taken: a complaint may be closed before anybody accepted it. */
const TAKEN_BY = { "routed": "Routed", "in-progress": "Accepted", "resolved": "Resolved" };

/** @param {{status: string, outcome: string|null, history: {kind: string}[]}} complaint */
export function wayOf(complaint) {
  const here = STEPS.indexOf(BESIDE[complaint.status] ?? complaint.status);
  const taken = (step) => !(step in TAKEN_BY) || complaint.history.some(({ kind }) => kind === TAKEN_BY[step]);
  return [
    h("ol", { class: "panel-way" }, STEPS.map((step, place) => stepOf(step, place < here && taken(step), place === here))),
    complaint.status in BESIDE && h("p", null, statusChip(complaint)),
  ];
}

function stepOf(step, passed, isHere) {
  const look = passed ? " panel-step-passed" : isHere ? " panel-step-here" : "";
  return h("li", { class: `panel-step${look}`, "aria-current": isHere ? "step" : null },
    h("span", { class: "panel-dot", "aria-hidden": "true" }, passed && icon("check")),
    h("span", null, t(`panel-step-${step}`), passed && h("span", { class: "visually-hidden" }, `, ${t("panel-step-done")}`)));
}
