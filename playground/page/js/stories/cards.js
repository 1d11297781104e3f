/** The stories to choose from, as cards. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { pick, t } from "../words.js";
import { newLife } from "../panel/alive.js";
import { hints } from "./hints.js";
import { isGoingOn, playStory, speedChoice } from "./playing.js";

/**
 * The stories' tab: what there is to see, and a list of what to try by oneself.
 * @param {import("../panel/alive.js").Life} [life]
 */
export function storyList(life = newLife()) {
  return [
    hints(life),
    h("section", { class: "panel-part" },
      h("h3", null, t("story-list")),
      h("p", { class: "panel-why" }, t("story-list-why")),
      state.stories.length === 0
        ? h("p", { class: "panel-empty" }, t("story-none"))
        : [h("label", { class: "story-speed-row" }, h("span", null, t("story-speed")), speedChoice(life)),
          h("ul", { class: "story-cards" }, state.stories.map((story) => card(life, story)))]),
  ];
}

function card(life, story) {
  const title = pick(story.title);
  const how = h("span", { class: "story-state", role: "status" });
  const label = h("span");
  const button = h(
    "button",
    {
      type: "button",
      class: "button button-primary story-play",
      "data-testid": `story-${story.id}`,
      "aria-label": t("story-play-label", { title }),
      onclick: press,
    },
    icon("play"),
    label,
  );

  async function press() {
    button.disabled = true;
    await playStory(story.id).catch(() => {});
    draw();
  }

  function draw() {
    const mine = state.play?.story === story.id && state.play.state !== "idle";
    const news = mine ? t(`story-state-${state.play.state}`) : "";
    if (how.textContent !== news) how.textContent = news;
    label.textContent = t(mine && !isGoingOn() ? "story-again" : "story-play");
    button.disabled = isGoingOn();
    button.title = isGoingOn() ? t("story-busy") : "";
  }

  life.watch("play hello", draw);
  draw();
  return h("li", { class: "story-card" },
    h("div", { class: "story-card-head" }, h("h4", null, title), how),
    h("p", null, pick(story.about)),
    h("div", { class: "story-card-foot" }, h("span", { class: "panel-soft" }, t("story-minutes", { n: story.minutes })), button));
}
