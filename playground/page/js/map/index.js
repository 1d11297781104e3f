/** The town's map: to look at, in a message, and to pick a place on. */

import { h, svg } from "../dom.js";
import { t } from "../words.js";
import { statusPin } from "./glyphs.js";
import { Marks } from "./marks.js";
import { placeName } from "./names.js";
import { toEarth } from "./plane.js";
import { sheet } from "./sheet.js";
import { townData } from "./town.js";

export { placeName } from "./names.js";
export { pickPlace } from "./picker.js";
export { smallMap } from "./small.js";

const KINDS = ["submitted", "routed", "in-progress", "on-hold", "resolved", "closed", "archived"];

townData().catch(() => {}); // begun early, so that names of places are there when they are wanted; who draws says what is wrong

/**
 * The map with marks on it, and below it what the marks mean.
 * @param {{marks?: import("./marks.js").Mark[], onpick?: (place: {latitude: number, longitude: number, name: string}) => void}} [options]
 * @returns {HTMLElement & {set: (marks: import("./marks.js").Mark[]) => void}}
 */
export function townMap({ marks = [], onpick } = {}) {
  const legend = h("ul", { class: "map-legend" });
  const above = svg("g", { class: "map-above" });
  let pins = null;

  const map = sheet({
    label: t("map-label"),
    layers: [above],
    wishes: onpick && { tap: (at) => onpick(named(at)) },
    ready: (view) => {
      pins = new Marks(view);
      above.append(pins.layer);
      show();
      if (pins.box) view.fit(pins.box);
    },
    calm: () => pins?.lay(),
  });

  function show() {
    pins?.set(marks);
    const kinds = KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
    legend.replaceChildren(...kinds.map((kind) => h("li", null, sample(kind), t(`panel-status-${kind}`))));
  }

  show();
  return Object.assign(h("div", { class: "map" }, map, legend), {
    set(changed) {
      marks = changed;
      show();
    },
  });
}

function named(at) {
  const place = toEarth(at);
  return { ...place, name: placeName(place.latitude, place.longitude) };
}

function sample(kind) {
  return svg("svg", { class: `map-sample map-mark-${kind}`, viewBox: "-14 -36 28 38", "aria-hidden": "true" }, statusPin(kind));
}
