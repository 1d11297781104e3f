/** The tab with the town's map: where the complaints are. */

import { h } from "../dom.js";
import { townMap } from "../map/index.js";
import { state } from "../store.js";
import { pick, t } from "../words.js";
import { calmly, zone } from "./alive.js";
import { showComplaint } from "./complaint.js";
import { guided, statusName } from "./pieces.js";

/** @param {import("./alive.js").Life} life */
export function mapTab(life) {
  const map = townMap({ marks: marks() });
  life.watch("complaints hello", calmly(life, () => map.set(marks())));
  return guided(t("panel-map"), t("panel-map-why"), h("div", { class: "panel-map" }, map),
    zone(life, "complaints hello", () => t("panel-map-elsewhere", { n: state.complaints.size - marks().length }), { class: "panel-soft" }));
}

function marks() {
  return [...state.complaints.values()].filter(({ latitude }) => latitude !== null && latitude !== undefined).map((card) => ({
    latitude: card.latitude,
    longitude: card.longitude,
    kind: card.status,
    overdue: card.overdue,
    label: [card.number, pick(card.category), statusName(card), card.overdue && t("panel-overdue")].filter(Boolean).join(", "),
    onclick: () => showComplaint(card.number),
  }));
}
