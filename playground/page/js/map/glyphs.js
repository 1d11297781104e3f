/** The small signs on the map, on a grid of 16. */

import { svg } from "../dom.js";

const CROSS = "M6.4 3.2h3.2v3.2h3.2v3.2H9.6v3.2H6.4V9.6H3.2V6.4h3.2Z";
const BUS = "M3.5 3h9a1 1 0 0 1 1 1v7.5h-11V4a1 1 0 0 1 1-1ZM2.6 7.5h10.8M4.7 11.6v1.6M11.3 11.6v1.6";
const TREE = "M8 14V8.5M8 10.8a4 4 0 1 1 0-8 4 4 0 0 1 0 8Z";

/** What a named place is. */
export const PLACES = {
  hall: "M2.2 13.5h11.6M3.6 13.5V7M8 13.5V7M12.4 13.5V7M2.5 6.6 8 3l5.5 3.6Z",
  market: "M3.2 8.2v5.3h9.6V8.2M2.2 6.4 3.5 3h9l1.3 3.4a1.93 1.93 0 0 1-3.87 0 1.93 1.93 0 0 1-3.86 0 1.93 1.93 0 0 1-3.87 0Z",
  station:
    "M4.5 2.8h7a1 1 0 0 1 1 1v6a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5v-6a1 1 0 0 1 1-1Z" +
      "M3.6 7.2h8.8M5.2 11.4l-1.3 2.4M10.8 11.4l1.3 2.4",
  terminal: BUS,
  stop: BUS,
  mosque: "M3 13.5v-4C3 7 5.5 6 8 4c2.5 2 5 3 5 5.5v4ZM8 4V2.2M6.7 13.5v-2a1.3 1.3 0 0 1 2.6 0v2",
  church: "M8 1.8v4.4M6.4 3.3h3.2M3.5 13.5V9L8 6l4.5 3v4.5Z",
  temple: "M2.6 5.8 8 2.8l5.4 3M4.6 5.6v2M11.4 5.6v2M3 7.8h10M4.6 7.8v5.7h6.8V7.8",
  park: TREE,
  playground: "M2.8 13.5 5.3 3h5.4l2.5 10.5M6.8 3v6.2h2.4V3",
  hospital: CROSS,
  clinic: CROSS,
  school: "M1.8 6.6 8 3.6l6.2 3L8 9.6ZM4.6 8.2v3c1.8 1.6 5 1.6 6.8 0v-3",
  library: "M8 4.6C6.5 3.5 4.5 3.3 2.5 3.5v8.7c2-.2 4 0 5.5 1.1 1.5-1.1 3.5-1.3 5.5-1.1V3.5C11.5 3.3 9.5 3.5 8 4.6Zm0 0v8.7",
  post: "M2.5 4h11v8h-11ZM2.5 4.5 8 9l5.5-4.5",
  police: "M8 2.3 13 4v3.8c0 3-2 5-5 6-3-1-5-3-5-6V4Z",
  office: "M4 13.5V3h8v10.5ZM6.6 5.8h.01M9.4 5.8h.01M6.6 8.4h.01M9.4 8.4h.01M7 13.5V11h2v2.5",
  cemetery: "M4.5 13.5V7a3.5 3.5 0 0 1 7 0v6.5M3 13.5h10M8 6v4M6.5 7.5h3",
  water: "M2 6c1.5-1.3 3-1.3 4.5 0s3 1.3 4.5 0 2-1.1 3-.7M2 10.5c1.5-1.3 3-1.3 4.5 0s3 1.3 4.5 0 2-1.1 3-.7",
  hill: "M1.6 12.8 6 5l3 4.7 1.5-2.2 3.9 5.3Z",
};

/** How a complaint stands; beside the colour, so that nobody must tell colours apart. */
const STATUSES = {
  "submitted": "M8 8h.01",
  "routed": "M3.5 8h9M9 4.5 12.5 8 9 11.5",
  "in-progress": "M4.2 8h.01M8 8h.01M11.8 8h.01",
  "on-hold": "M6 4.5v7M10 4.5v7",
  "resolved": "m3.8 8.4 2.9 2.9 5.5-6",
  "closed": "m1.8 8.4 2.9 2.9 5.5-6M8.2 11.3l5.6-6",
  "archived": "M3 4h10v2.6H3ZM4 6.8v5.4h8V6.8M6.8 9.2h2.4",
};

/** A drop whose tip touches the place; the sign goes into its head, around (0, -22). */
const PIN = "M0 0C-3.2-6-12-11.4-12-21.6a12 12 0 1 1 24 0C12-11.4 3.2-6 0 0Z";

/** The same for what has ended: with corners. */
const PIN_ENDED = "M0 0-4.6-10H-9a3 3 0 0 1-3-3v-17.6a3 3 0 0 1 3-3H9a3 3 0 0 1 3 3V-13a3 3 0 0 1-3 3H4.6Z";

/**
 * Put a sign, drawn in pixels, on a point of the plane; it keeps its size however near one looks.
 * @template {SVGElement} T
 * @returns {T}
 */
export function standing([x, y], element) {
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(var(--map-unit))`;
  return element;
}

/** A complaint's sign: the shape says open or ended, the sign and the colour how it stands. */
export function statusPin(kind) {
  const ended = kind === "closed" || kind === "archived";
  return [
    svg("path", { class: "map-pin", d: ended ? PIN_ENDED : PIN }),
    svg("path", { class: "map-pin-sign", d: STATUSES[kind] ?? STATUSES.submitted, transform: "translate(-8 -30)" }),
  ];
}

/** The pin of a place that somebody has chosen. */
export function chosenPin(at) {
  return standing(at, svg("g", { class: "map-chosen", "aria-hidden": "true" },
    svg("ellipse", { class: "map-chosen-shadow", rx: 5, ry: 2 }),
    svg("path", { class: "map-pin", d: PIN }),
    svg("circle", { class: "map-chosen-eye", cy: -21.6, r: 4.5 })));
}
