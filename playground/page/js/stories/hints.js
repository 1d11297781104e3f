/** A short list of what to try by oneself. What was done is ticked off by itself. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { emit, on, see, state } from "../store.js";
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
  const summary = h("summary", { class: "story-hints-title" });
  const list = h("ol", { class: "story-hint-list" });
  const news = h("p", { class: "panel-quiet", role: "status" });
  const box = h("details", { class: "story-hints", ontoggle: () => keep({ isOpen: box.open }) }, summary, list, news);
  const draw = () => {
    const { done, isOpen } = kept();
    const isAll = done.length === HINTS.length;
    box.open = isOpen;
    fill(
      summary,
      h("span", null, t("story-hints")),
      h("span", { class: "panel-soft" }, t("story-hints-so-far", { n: done.length, all: HINTS.length })),
    );
    fill(
      list,
      HINTS.map((hint) => line(hint, done.includes(hint))),
    );
    news.hidden = !isAll;
    news.textContent = isAll ? t("story-hints-all") : "";
  };
  life.watch("hints", draw);
  draw();
  return box;
}

/** Let the list be open when it is next seen. */
export function unfoldHints() {
  keep({ isOpen: true });
}

/** Show the list, wherever the page is. */
export function showHints() {
  unfoldHints();
  see({ tab: "stories", screen: "panel", panel: true });
  document.querySelector(".story-hints-title")?.focus();
}

/** Begin to watch what the viewer does by hand; what a story does is not theirs. */
export function watchHints() {
  const statuses = new Map(); // number -> its status, as we last heard it
  on("hello", () => { for (const { number, status } of state.complaints.values()) statuses.set(number, status); });
  on("complaints", ({ changed }) => {
    for (const { number, status, outcome } of changed) {
      const isDeed = !isGoingOn() && status !== statuses.get(number); // otherwise a story, or only the clock
      statuses.set(number, status);
      if (isDeed && (status !== "closed" || outcome === "confirmed")) tick(SHOWN_BY[status]);
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
  const { done } = kept();
  if (hint && !done.includes(hint)) keep({ done: [...done, hint] });
}

function keep(change) {
  const before = kept();
  const hints = { ...before, ...change };
  if (hints.isOpen === before.isOpen && hints.done.length === before.done.length) return;
  localStorage.setItem(KEPT_AS, JSON.stringify({ run: state.run, ...hints }));
  emit("hints");
}

function kept() {
  const fresh = { done: [], isOpen: false };
  try {
    const { run, ...hints } = JSON.parse(localStorage.getItem(KEPT_AS)) ?? {};
    return run === state.run ? { ...fresh, ...hints } : fresh;
  } catch {
    return fresh;
  }
}
