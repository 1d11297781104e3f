/** Picking a place: on the map by hand or with the arrow keys, or from a list of well-known ones. */

import { openDialog } from "../dialog.js";
import { h, svg } from "../dom.js";
import { t } from "../words.js";
import { chosenPin } from "./glyphs.js";
import { placeName } from "./names.js";
import { placeList } from "./places.js";
import { boxAround, toEarth, toPlane, widened } from "./plane.js";
import { sheet } from "./sheet.js";

const NUDGE = 8; // pixels that an arrow key moves the pin
const STRIDE = 40; // with Shift
const CLOSE = 1.6; // metres to a pixel when a place was chosen from the list
const BEGIN = toPlane(107.61921, -6.90808); // the town square

let latest = BEGIN; // where the pin was left

/**
 * Ask for a place on the town's map.
 * @param {{title: string}} options
 * @returns {Promise<{latitude: number, longitude: number, name: string}|null>} null when the person would rather not
 */
export function pickPlace({ title }) {
  return new Promise((resolve) => {
    const choice = new Choice();
    let answer = null;
    openDialog({
      title, wide: true, testid: "picker",
      body: h("div", { class: "map-picker" }, choice.map, choice.words, choice.list),
      actions: [
        { label: t("map-cancel"), testid: "picker-cancel" },
        { label: t("map-choose"), primary: true, testid: "picker-ok", run: () => { answer = choice.answer(); } },
      ],
      onclose: () => resolve(answer),
    });
    choice.map.querySelector("svg").focus();
  });
}

/** Where the pin stands, shown on the map, in words and in the list. */
class Choice {
  constructor() {
    this.at = latest;
    this.known = null; // the name of a well-known place, when one was chosen
    this.pin = svg("g", null);
    this.words = h("p", { class: "map-picked", "aria-live": "polite", "data-testid": "picker-name" });
    this.list = placeList((place) => this.#goTo(place));
    this.map = sheet({
      label: t("map-picker-label"),
      layers: [this.pin],
      wishes: { tap: (at) => this.#put(at), arrow: (dx, dy, event) => this.#nudge(dx, dy, event.shiftKey ? STRIDE : NUDGE) },
      ready: (view) => {
        this.view = view;
        view.fit(widened(boxAround([this.at]), 650));
        this.#put(this.at);
      },
    });
  }

  /** The place as it is picked. */
  answer() {
    latest = this.at;
    const place = toEarth(this.at);
    return { ...place, name: this.known ?? placeName(place.latitude, place.longitude) };
  }

  #put(at, known = null) {
    const { left, top, right, bottom } = this.view.town;
    this.at = [Math.max(left, Math.min(right, at[0])), Math.max(top, Math.min(bottom, at[1]))];
    this.known = known;
    this.pin.replaceChildren(chosenPin(this.at));
    const { latitude, longitude } = toEarth(this.at);
    const where = placeName(latitude, longitude);
    this.words.textContent = known ? t("map-known-at", { place: known, where }) : where;
    this.list.choose(known);
  }

  #goTo({ name, at }) {
    this.#put(at, name);
    this.view.show(at, CLOSE);
  }

  #nudge(dx, dy, by) {
    this.#put([this.at[0] + dx * by * this.view.unit, this.at[1] + dy * by * this.view.unit]);
    const edge = widened(this.view.box, -40 * this.view.unit);
    const [x, y] = this.at;
    if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) this.view.show(this.at);
  }
}
