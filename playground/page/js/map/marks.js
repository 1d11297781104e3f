/** Where complaints are: a pin each, or a number where several would lie over one another. */

import { popup } from "../dialog.js";
import { svg } from "../dom.js";
import { t } from "../words.js";
import { standing, statusPin } from "./glyphs.js";
import { boxAround, toPlane, widened } from "./plane.js";

const NEAR = 26; // pixels between two pins that can be told apart
const SAME_SPOT = 15; // metres; coming closer would not part these

/**
 * @typedef {{latitude: number, longitude: number, label: string, kind: string, overdue?: boolean, onclick?: () => void}} Mark
 */

/** Keeps a layer of pins in step with its marks and the view. */
export class Marks {
  /** @param {import("./viewport.js").Viewport} view */
  constructor(view) {
    this.view = view;
    this.layer = svg("g", { class: "map-marks" });
    this.marks = [];
    this.drawn = new Map();
  }

  /** @param {Mark[]} marks */
  set(marks) {
    this.marks = marks.map((mark) => ({ ...mark, at: toPlane(mark.longitude, mark.latitude) }));
    this.lay();
  }

  /** Lay the pins out for what is seen now. Those that stay as they are keep their elements, and so the focus. */
  lay() {
    const before = this.drawn;
    this.drawn = new Map(this.#bunches().map((bunch) => {
      const key = JSON.stringify(bunch.map(({ label, kind, overdue, at }) => [label, kind, overdue, at]));
      return [key, before.get(key) ?? this.#element(bunch)];
    }));
    for (const [key, element] of before) if (!this.drawn.has(key)) element.remove();
    for (const element of this.drawn.values()) if (!element.isConnected) this.layer.append(element);
  }

  /** The marks' surroundings, or null when there are none. */
  get box() {
    return this.marks.length > 0 ? widened(boxAround(this.marks.map(({ at }) => at)), 900) : null;
  }

  #bunches() {
    const bunches = [];
    for (const mark of [...this.marks].sort((one, other) => one.at[1] - other.at[1])) { // a southern one overlaps a northern one
      const near = bunches.find(([first]) => apart(first, mark) < NEAR * this.view.unit);
      if (near) near.push(mark);
      else bunches.push([mark]);
    }
    return bunches;
  }

  #element(bunch) {
    const [first] = bunch;
    const label = bunch.length === 1 ? first.label : t("map-several", { n: bunch.length });
    const act = () => (bunch.length === 1 ? first.onclick?.() : this.#open(bunch, element));
    const element = svg("g", {
      class: `map-mark map-mark-${bunch.length === 1 ? first.kind : "several"}`, role: "button", tabindex: "0", "aria-label": label,
      onclick: act, onkeydown: (event) => pressed(event) && act(),
    }, svg("title", null, label), bunch.length === 1 ? single(first) : several(bunch));
    return standing([0, 1].map((i) => bunch.reduce((sum, mark) => sum + mark.at[i], 0) / bunch.length), element);
  }

  #open(bunch, element) {
    if (bunch.some((mark) => apart(mark, bunch[0]) > SAME_SPOT)) {
      this.view.showBox(widened(boxAround(bunch.map(({ at }) => at)), 40));
    } else {
      popup(element, bunch.map(({ label, onclick }) => ({ label, icon: "pin", run: () => onclick?.() })));
    }
  }
}

function single({ kind, overdue }) {
  return [statusPin(kind), overdue && svg("g", { class: "map-overdue" },
    svg("circle", { cx: 10, cy: -32, r: 6.5 }), svg("path", { d: "M10-35.5v4M10-29h.01" }))];
}

function several(bunch) {
  return [svg("circle", { class: "map-bunch-halo", r: 19 }), svg("circle", { class: "map-bunch", r: 15 }),
    svg("text", { class: "map-bunch-number", dy: "0.35em" }, bunch.length)];
}

function pressed(event) {
  if (event.key !== "Enter" && event.key !== " ") return false;
  event.preventDefault(); // no scrolling
  return true;
}

function apart(one, other) {
  return Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
}
