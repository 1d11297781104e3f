/** A short list of what to try by oneself. What was done is ticked off by itself. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { emit, on, state } from "../store.js";
import { townNow } from "../time.js";
import { t } from "../words.js";
import { isGoingOn } from "./playing.js";

const KEPT_AS = "kanal.hints";
const HINTS = ["file", "accept", "resolve", "confirm", "clock"];
const JUMP = 60; // seconds of the town that cannot have passed by themselves between two looks

/** What a complaint's new status says that somebody has just done. */
const SHOWN_BY = { "submitted": "file", "routed": "file", "in-progress": "accept", "resolved": "resolve", "closed": "confirm" };

/** @param {import("../panel/alive.js").Life} life */
export function hints(life) {
  const box = h("section", { class: "panel-part story-hints" });
  const draw = () => {
    const { done, closed } = kept();
    box.hidden = closed;
    const isAll = HINTS.every((hint) => done.includes(hint));
    fill(box,
      h("div", { class: "story-line" }, h("h3", null, t("story-hints")),
        h("button", { type: "button", class: "button-icon", "aria-label": t("story-hints-close"), onclick: close }, icon("close"))),
      h("ol", { class: "story-hint-list" }, HINTS.map((hint) => line(hint, done.includes(hint)))),
      isAll && h("p", { class: "panel-quiet", role: "status" }, t("story-hints-all")));
  };
  function close() {
    keep({ ...kept(), closed: true });
    document.getElementById("panel-body")?.focus();
  }
  life.watch("hints", draw);
  draw();
  return box;
}

/** Begin to watch what the viewer does by hand; what a story does is not theirs. */
export function watchHints() {
  on("complaints", ({ changed }) => {
    if (isGoingOn()) return;
    for (const { status, outcome } of changed) {
      if (status !== "closed" || outcome === "confirmed") tick(SHOWN_BY[status]);
    }
  });
  let before = 0;
  const look = () => { before = townNow() - performance.now() / 1000; };
  on("hello", look);
  on("clock", () => {
    if (!isGoingOn() && townNow() - performance.now() / 1000 - before > JUMP) tick("clock");
    look();
  });
}

function line(hint, isDone) {
  return h("li", { class: isDone ? "story-hint-done" : null },
    h("span", { class: "panel-dot", "aria-hidden": "true" }, isDone && icon("check")),
    h("span", null, t(`story-hint-${hint}`), isDone && h("span", { class: "visually-hidden" }, ` (${t("story-hints-done")})`)));
}

function tick(hint) {
  const { done, closed } = kept();
  if (hint && !done.includes(hint)) keep({ done: [...done, hint], closed });
}

function keep(hints) {
  localStorage.setItem(KEPT_AS, JSON.stringify({ run: state.run, ...hints }));
  emit("hints");
}

function kept() {
  const fresh = { done: [], closed: false };
  try {
    const { run, ...hints } = JSON.parse(localStorage.getItem(KEPT_AS)) ?? {};
    return run === state.run ? hints : fresh;
  } catch {
    return fresh;
  }
}
