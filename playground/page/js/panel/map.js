/** The tab with the town's map: where the complaints are. */

import { openDialog } from "../dialog.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { townMap } from "../map/index.js";
import { state } from "../store.js";
import { pick, t } from "../words.js";
import { calmly, newLife, zone } from "./alive.js";
import { showComplaint } from "./complaint.js";
import { guided, statusName } from "./pieces.js";

/** @param {import("./alive.js").Life} life */
export function mapTab(life) {
  return guided(
    t("panel-map"),
    t("panel-map-why"),
    h("div", { class: "panel-map" }, mapOfAll(life, showComplaint)),
    h(
      "button",
      { type: "button", class: "button panel-enlarge", "data-testid": "map-large", onclick: enlarge },
      icon("expand"),
      t("panel-map-large"),
    ),
    zone(life, "complaints hello", () => t("panel-map-elsewhere", { n: state.complaints.size - located().length }), {
      class: "panel-soft",
    }),
  );
}

/** The same map over the whole page. */
function enlarge() {
  const life = newLife();
  const { close } = openDialog({
    title: t("panel-map"), wide: true, onclose: life.end,
    body: h("div", { class: "panel-map-large" }, mapOfAll(life, (number) => {
      close();
      showComplaint(number);
    })),
  });
}

function mapOfAll(life, choose) {
  const map = townMap({ marks: marks(choose) });
  life.watch("complaints hello", calmly(life, () => map.set(marks(choose))));
  return map;
}

function located() {
  return [...state.complaints.values()].filter(({ latitude }) => latitude !== null && latitude !== undefined);
}

function marks(choose) {
  return located().map((card) => ({
    latitude: card.latitude,
    longitude: card.longitude,
    kind: card.status,
    overdue: card.overdue,
    label: [card.number, pick(card.category), statusName(card), card.overdue && t("panel-overdue")].filter(Boolean).join(", "),
    onclick: () => choose(card.number),
  }));
}
