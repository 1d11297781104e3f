/** What part of the town one looks at, and how closely. */

import { widened } from "./plane.js";

const CLOSEST = 0.45; // metres to a pixel
const CALM_AFTER = 140; // milliseconds without movement until labels and marks are laid out anew
const GLIDE = 200;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Look at the town through an <svg>; `unit` is how many metres one pixel shows. */
export class Viewport {
  /**
   * @param {SVGElement} svg
   * @param {import("./plane.js").Box} town further away than this one does not go
   * @param {() => void} calm called when the view has come to rest
   */
  constructor(svg, town, calm) {
    this.svg = svg;
    this.town = town;
    this.calm = calm;
    this.centre = middle(town);
    this.unit = 8;
    this.width = this.height = 0;
    this.timer = this.frame = 0;
    this.wanted = widened(town, 150);
    new ResizeObserver(() => this.#measure()).observe(svg);
  }

  get box() {
    const [x, y] = this.centre;
    const [w, h] = [(this.width * this.unit) / 2, (this.height * this.unit) / 2];
    return { left: x - w, top: y - h, right: x + w, bottom: y + h };
  }

  /** The unit at which the whole town is seen. */
  get farthest() {
    return this.#unitFor(widened(this.town, 250));
  }

  /** The point under a place on the screen. */
  planeAt({ clientX, clientY }) {
    const frame = this.svg.getBoundingClientRect();
    const { left, top } = this.box;
    return [left + (clientX - frame.left) * this.unit, top + (clientY - frame.top) * this.unit];
  }

  /** Show all of a box, at once. */
  fit(box) {
    this.wanted = box;
    if (this.width > 0) this.#go(middle(box), this.#unitFor(box));
  }

  /** Move by so many pixels. */
  pan(dx, dy) {
    this.wanted = null;
    this.#go([this.centre[0] - dx * this.unit, this.centre[1] - dy * this.unit], this.unit);
  }

  /** Come nearer (factor below 1) or go away; what lies under `at` stays where it is. */
  zoom(factor, at = this.centre) {
    this.wanted = null;
    const unit = this.#allowed(this.unit * factor);
    const ratio = unit / this.unit;
    this.#go([at[0] + (this.centre[0] - at[0]) * ratio, at[1] + (this.centre[1] - at[1]) * ratio], unit);
  }

  /** The same, seen happening. */
  glide(factor, at = this.centre) {
    this.#towards([at[0] + (this.centre[0] - at[0]) * factor, at[1] + (this.centre[1] - at[1]) * factor], this.unit * factor);
  }

  /** Bring a point into the middle, at least this near. */
  show(at, unit = this.unit) {
    this.#towards(at, Math.min(unit, this.unit));
  }

  /** Bring a box into view. */
  showBox(box) {
    this.#towards(middle(box), this.#unitFor(box));
  }

  #towards(centre, unit) {
    this.wanted = null;
    cancelAnimationFrame(this.frame);
    const [from, away] = [this.centre, this.unit];
    const to = this.#allowed(unit);
    if (still.matches || this.width === 0) {
      this.#go(centre, to);
      return;
    }
    const began = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, now - began) / GLIDE);
      const eased = part * (2 - part);
      this.#go([0, 1].map((i) => from[i] + (centre[i] - from[i]) * eased), away * (to / away) ** eased);
      if (part < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  #go([x, y], unit) {
    const { left, top, right, bottom } = this.town;
    this.centre = [Math.max(left, Math.min(right, x)), Math.max(top, Math.min(bottom, y))];
    this.unit = this.#allowed(unit);
    const box = this.box;
    this.svg.setAttribute("viewBox", `${box.left} ${box.top} ${box.right - box.left} ${box.bottom - box.top}`);
    this.svg.style.setProperty("--map-unit", this.unit);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.calm, CALM_AFTER);
  }

  #allowed(unit) {
    return Math.max(CLOSEST, Math.min(this.farthest, unit));
  }

  #unitFor({ left, top, right, bottom }) {
    return Math.max((right - left) / this.width, (bottom - top) / this.height);
  }

  #measure() {
    const { width, height } = this.svg.getBoundingClientRect();
    if (width === 0 || height === 0) return; // not shown now
    [this.width, this.height] = [width, height];
    if (this.wanted) this.fit(this.wanted);
    else this.#go(this.centre, this.unit);
    clearTimeout(this.timer);
    this.calm();
  }
}

function middle({ left, top, right, bottom }) {
  return [(left + right) / 2, (top + bottom) / 2];
}
