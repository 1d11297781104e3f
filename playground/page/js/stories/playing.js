/** What is being played, and the ways to start and steer it. */

import { post } from "../api.js";
import { h } from "../dom.js";
import { see, state } from "../store.js";
import { language, t } from "../words.js";

const SPEEDS = [["0.5", "½×"], ["1", "1×"], ["2", "2×"], ["4", "4×"]];

/** Whether a story is on: it plays, or it is paused. */
export function isGoingOn() {
  return ["playing", "paused"].includes(state.play?.state);
}

/** The story that is played, or was played last. */
export function storyNow() {
  return state.stories.find(({ id }) => id === state.play?.story) ?? null;
}

/** Play a story in the page's language, and look at the chat. */
export async function playStory(story) {
  await post("play", { story, language: language() });
  see({ screen: "chat" });
}

/** A choice of speeds; it follows what others choose. */
export function speedChoice(life) {
  const select = h("select", { class: "input story-speed", "aria-label": t("story-speed"), onchange: change },
    SPEEDS.map(([value, name]) => h("option", { value }, name)));
  const draw = () => { select.value = String(state.play?.speed ?? 1); };
  function change() {
    post("speed", { speed: Number(select.value) }).catch(draw);
  }
  life.watch("play hello", draw);
  draw();
  return select;
}
