/** The bar at the chat while a story plays: what one sees, how far it is, and the ways to steer it. */

import { post } from "../api.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { showComplaint } from "../panel/complaint.js";
import { state } from "../store.js";
import { pick, t } from "../words.js";
import { follow, isFollowing } from "./follow.js";
import { showHints } from "./hints.js";
import { isGoingOn, playStory, speedChoice, storyNow } from "./playing.js";

let isOpen = false; // from a story's beginning until the viewer closes the bar

/** @param {import("../panel/alive.js").Life} life */
export function storyBar(life) {
  const title = h("strong", { class: "story-title" });
  const step = h("span", { class: "story-step" });
  const acting = h("span", { class: "story-acting" });
  const caption = h("p", { class: "story-caption", "aria-live": "polite" });
  const progress = h("progress", { class: "story-progress", max: 1, "aria-label": t("story-bar") });
  const pause = h("button", { type: "button", class: "button story-button", "data-testid": "story-pause", onclick: turn });
  const takeOver = button("story-take-over", "stop", () => post("stop", {}), { "aria-label": t("story-take-over-label") });
  const following = button("story-follow", "eye", () => follow(!isFollowing()), { title: t("story-follow-label") });
  const close = h(
    "button",
    { type: "button", class: "button-icon story-close", "aria-label": t("story-close"), onclick: hide },
    icon("close"),
  );
  const steering = h(
    "div",
    { class: "story-steering", role: "group", "aria-label": t("story-bar") },
    pause,
    takeOver,
    following,
    speedChoice(life),
  );
  const next = h("div", { class: "story-steering" });
  const bar = h("section", { class: "story-bar", "data-testid": "story-bar", "aria-label": t("story-bar"), hidden: true },
    h("div", { class: "story-line" }, title, step, acting, close), progress, caption, steering, next);

  function turn() {
    post(state.play?.state === "paused" ? "resume" : "pause", {}).catch(() => {});
  }

  function hide() {
    isOpen = false;
    draw();
    document.getElementById("chat")?.focus();
  }

  function draw() {
    const on = isGoingOn();
    isOpen = on || (isOpen && state.play.state !== "idle"); // idle: another demo, in which nothing was played yet
    bar.hidden = !isOpen;
    if (bar.hidden) return;
    const { state: how, step: n, steps } = state.play;
    say(title, pick(storyNow()?.title));
    say(step, on ? t("story-step", { step: Math.max(1, n), steps }) : "");
    say(acting, on ? doing() : "");
    say(caption, words());
    progress.value = steps ? n / steps : 0;
    bar.dataset.state = how;
    const paused = how === "paused";
    if (pause.dataset.paused !== String(paused)) {
      pause.dataset.paused = String(paused);
      fill(pause, icon(paused ? "play" : "pause"), h("span", null, t(paused ? "story-resume" : "story-pause")));
    }
    following.setAttribute("aria-pressed", String(isFollowing()));
    const held = steering.contains(document.activeElement);
    progress.hidden = !on;
    steering.hidden = !on;
    close.hidden = on;
    drawNext(on);
    if (held && !on) next.querySelector("button")?.focus();
  }

  function drawNext(on) {
    if (next.hidden !== on) fill(next, on ? null : suggestions());
    next.hidden = on;
  }

  next.hidden = true;
  life.watch("play hello person following", draw);
  draw();
  return bar;
}

/** A live region repeats what is put into it again, so only what is new is put there. */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function words() {
  const { state: how, step, steps, caption, why } = state.play;
  if (how === "failed") return t("story-failed", { why: pick(why) });
  if (how === "ended") return t(step < steps ? "story-taken-over" : "story-ended");
  return pick(caption);
}

function doing() {
  const { acting } = state.play;
  if (!acting) return "";
  return t(`story-${acting.what}`, { name: state.people.get(acting.person)?.name ?? "" });
}

/** What one could do now: look behind the scenes, see another story, or try it by hand. */
function suggestions() {
  const newest = [...state.complaints.values()].sort((one, other) => other.submitted_at - one.submitted_at)[0];
  const now = storyNow();
  const another = state.stories[(state.stories.indexOf(now) + 1) % state.stories.length];
  return [
    newest && button("story-now-behind", "eye", () => showComplaint(newest.number)),
    button("story-now-alone", "edit", showHints),
    another !== now && button("story-now-next", "play", () => playStory(another.id), {}, { title: pick(another.title) }),
  ];
}

function button(key, picture, run, props = {}, facts = {}) {
  return h(
    "button",
    {
      type: "button",
      class: "button story-button",
      "data-testid": key,
      ...props,
      onclick: async () => {
        await Promise.resolve(run()).catch(() => {});
      },
    },
    icon(picture),
    h("span", null, t(key, facts)),
  );
}
