/** A map that one can move about on: the drawing, its names, buttons and a scale. */

import { h, svg } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";
import { drawing } from "./drawing.js";
import { listen } from "./gestures.js";
import { labels } from "./labels.js";
import { townData } from "./town.js";
import { Viewport } from "./viewport.js";

const CLOSER = 1.8;
const BAR = 112; // pixels that the scale may be long
const BUTTONS = [27, 65]; // half of the pixels, across and down, that the buttons cover at the top right
const SCALE = [66, 15]; // and the scale at the bottom left
const NICE = [10, 20, 50, 100, 200, 500, 1000, 2000];

/**
 * A sheet of the town. `ready` is called with the view once the town is known.
 * @param {{label: string, layers: SVGElement[], wishes?: Object, ready: (view: Viewport, town: import("./town.js").Town) => void,
 *   calm?: () => void}} options `layers` are drawn above the town; `calm` hears when the view has come to rest
 * @returns {HTMLElement}
 */
export function sheet({ label, layers, wishes, ready, calm = () => {} }) {
  const picture = svg("svg", { class: "map-picture", role: "application", "aria-label": label, tabindex: "0" });
  const bar = h("div", { class: "map-scale", "aria-hidden": "true" });
  const element = h("div", { class: "map-sheet" }, picture, bar);
  townData().then((town) => {
    const names = svg("g", { class: "map-names" });
    const view = new Viewport(picture, town.box, () => {
      picture.dataset.zoom = view.unit > 8 ? "far" : view.unit > 3 ? "middle" : "near";
      names.replaceChildren(...labels(town, view.box, view.unit, covered(view)));
      showScale(bar, view.unit);
      calm();
    });
    picture.append(drawing(town), names, ...layers);
    listen(picture, view, wishes);
    element.append(buttons(view));
    ready(view, town);
  }, () => element.append(h("p", { class: "map-missing" }, t("map-missing"))));
  return element;
}

function buttons(view) {
  const button = (key, run, sign) =>
    h("button", { type: "button", class: "map-button", "aria-label": t(key), title: t(key), onclick: run }, sign);
  return h(
    "div",
    { class: "map-buttons" },
    button("map-closer", () => view.glide(1 / CLOSER), icon("plus")),
    button("map-further", () => view.glide(CLOSER), minus()),
    button("map-whole", () => view.showBox(view.town), icon("map")));
}

/** What lies on the map and would hide names; a pixel from the edge, where room begins. */
function covered({ box: { left, top, right, bottom }, unit }) {
  return [
    [[right - (BUTTONS[0] + 1) * unit, top + (BUTTONS[1] + 1) * unit], ...BUTTONS],
    [[left + (SCALE[0] + 1) * unit, bottom - (SCALE[1] + 1) * unit], ...SCALE],
  ];
}

function minus() {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: "M5 12h14" }));
}

function showScale(bar, unit) {
  const metres = NICE.findLast((length) => length / unit <= BAR) ?? NICE[0];
  bar.style.width = `${metres / unit}px`;
  bar.textContent = metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}
