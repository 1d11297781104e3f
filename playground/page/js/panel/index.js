/** The side panel: stories, what happens behind the scenes, the map, the journal and the town. */

import { fill, h } from "../dom.js";
import { see, state } from "../store.js";
import { storyList } from "../stories/index.js";
import { t } from "../words.js";
import { alive, shows } from "./alive.js";
import { clockBar } from "./clock.js";
import { complaintTab } from "./complaint.js";
import { journalTab } from "./journal.js";
import { mapTab } from "./map.js";
import { tabList } from "./tabs.js";
import { townTab } from "./town.js";

const BODY = "panel-body";
const TABS = [
  { name: "stories", icon: "play", build: storyList },
  { name: "complaint", icon: "eye", build: complaintTab },
  { name: "map", icon: "map", build: mapTab },
  { name: "journal", icon: "list", build: journalTab },
  { name: "town", icon: "building", build: townTab },
];

/**
 * Fill the side panel.
 * @param {HTMLElement} root
 */
export function mountPanel(root) {
  const inside = h("div", { class: "panel-inside" });
  fill(root, inside);
  alive(inside, (life) => {
    const body = h("div", { class: "panel-body", id: BODY, role: "tabpanel", tabindex: "0" });
    const { element, mark } = tabList({
      label: t("panel-label"), controls: BODY,
      tabs: TABS.map(({ name, icon }) => ({ name, icon, label: t(`panel-tab-${name}`) })),
      choose: (tab) => see({ tab }),
    });
    shows(life, body, "view", () => state.view.tab, (inner, name) => {
      mark(name);
      body.setAttribute("aria-labelledby", `panel-tab-${name}`);
      return TABS.find((tab) => tab.name === name)?.build(inner);
    });
    return [h("h2", { class: "visually-hidden" }, t("panel-label")), clockBar(life), element, body];
  });
}
