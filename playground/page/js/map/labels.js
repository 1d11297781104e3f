/** Names on the map: as many as fit, the weightier first, none over another. */

import { svg } from "../dom.js";
import { PLACES, standing } from "./glyphs.js";
import { boxAround, lengthOf, overlap, pathOf, stretch } from "./plane.js";
import { Room } from "./room.js";

/** Up to how many metres to a pixel something is named, the letters' size in pixels, and how far apart names repeat. */
const STREETS = [
  { kind: "main", until: 13, size: 11.5, every: 520 },
  { kind: "road", until: 8, size: 11, every: 480 },
  { kind: "street", until: 2.6, size: 10.5, every: 440 },
  { kind: "lane", until: 1.1, size: 10, every: 400 },
];
const PLACES_UNTIL = {
  hall: 12,
  market: 12,
  station: 12,
  hospital: 9,
  terminal: 9,
  park: 7,
  water: 9,
  hill: 9,
  mosque: 5,
  office: 2.1,
  stop: 1.8,
};
const OTHER_PLACES_UNTIL = 4;
const AREAS = [
  { kind: "district", from: 9, until: 40, size: 13 },
  { kind: "village", from: 2.4, until: 9, size: 12 },
];
const STRAIGHT = 0.55; // radians that a name may turn in all
const TRY = 16; // pixels between the places that are tried for a name

/** Measures words as they will be drawn. */
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map(); // words -> how wide they are, in parts of their letters' height

let lastId = 0;

/**
 * The names that fit into a box.
 * @param {import("./town.js").Town} town
 * @param {import("./plane.js").Box} box
 * @param {number} unit metres to a pixel
 * @param {import("./room.js").Place[]} [covered] what must stay free
 * @returns {SVGElement[]}
 */
export function labels(town, box, unit, covered = []) {
  const room = new Room(unit, box);
  for (const place of covered) room.take([place]);
  const seen = (shape) => overlap(shape.box, box);
  return [
    ...placeLabels(town, box, unit, room),
    ...AREAS.flatMap((rule) => areaLabels(town.areas, rule, unit, room)),
    ...STREETS.filter(({ until }) => unit <= until).flatMap((rule) => (
      town.streets.filter((street) => street.kind === rule.kind && seen(street)).flatMap((street) => alongLine(street, rule, unit, room)))),
    ...town.land.filter((land) => land.kind === "river" && seen(land)).flatMap((river) => (
      alongLine(river, { kind: "river", size: 11.5, every: 640 }, unit, room))),
  ];
}

function placeLabels({ places }, box, unit, room) {
  const until = ({ kind }) => PLACES_UNTIL[kind] ?? OTHER_PLACES_UNTIL;
  const near = places.filter((place) => unit <= until(place) && overlap(boxAround([place.at]), box));
  near.sort((one, other) => until(other) - until(one));
  const shown = near.filter(({ at }) => room.take([[at, 11, 11]]));
  return shown.map(({ name, kind, at: [x, y] }) => {
    const half = (widthOf(name) * 10.5) / 2 + 2;
    const spot = [[0, 18], [0, -17], [-half, 18], [half, 18]].find(([dx, dy]) => room.take([[[x + dx * unit, y + dy * unit], half, 6]]));
    return standing([x, y], svg("g", { class: `map-place map-place-${kind}`, "aria-hidden": "true" },
      svg("circle", { r: 9.5 }),
      svg("path", { d: PLACES[kind] ?? PLACES.office, transform: "translate(-6 -6) scale(.75)" }),
      spot && svg("text", { x: spot[0], y: spot[1] + 3.5 }, name)));
  });
}

function areaLabels(areas, { kind, from, until, size }, unit, room) {
  if (unit < from || unit >= until) return [];
  return areas
    .filter((area) => area.kind === kind)
    .flatMap(({ name, middle: [x, y] }) => {
      const half = (name.length * size * 0.78) / 2;
      const at = [0, -26, 26, -52, 52].map((dy) => [x, y + dy * unit]).find((spot) => room.take([[spot, half, size * 0.6]]));
      return at
        ? [svg("text", { class: `map-area map-area-${kind}`, x: at[0].toFixed(1), y: at[1].toFixed(1), "aria-hidden": "true" }, name)]
        : [];
    });
}

function alongLine({ name, points }, { kind, size, every }, unit, room) {
  const words = name.replace(/^Jalan /, "Jl. ");
  const long = lengthOf(points);
  const need = (widthOf(words) * size + 2) * unit;
  const slots = Math.max(1, Math.round(long / (every * unit)));
  const found = [];
  for (let slot = 0; slot < slots && need < long; slot += 1) {
    for (const shift of outwards((long / slots) * 0.35, TRY * unit)) {
      const from = ((slot + 0.5) * long) / slots + shift - need / 2;
      if (from < 0 || from + need > long) continue;
      const part = stretch(points, from, from + need);
      if (room.holds(part[0]) && room.holds(part.at(-1)) && turns(part) <= STRAIGHT && room.take(beads(part, need, size, unit))) {
        found.push(onPath(words, part, kind));
        break;
      }
    }
  }
  return found;
}

function widthOf(words) {
  if (!widths.has(words)) {
    pen.font = `600 100px ${getComputedStyle(document.body).fontFamily}`;
    widths.set(words, pen.measureText(words).width / 100);
  }
  return widths.get(words);
}

/** 0, then to both sides in steps, as far as this. */
function outwards(far, step) {
  const steps = Math.floor(far / step);
  return [0, ...Array.from({ length: steps }, (_, i) => [(i + 1) * step, -(i + 1) * step]).flat()];
}

function onPath(words, part, kind) {
  const forwards = part.at(-1)[0] >= part[0][0] ? part : part.toReversed();
  const id = `map-line-${++lastId}`;
  return svg("g", { "aria-hidden": "true" },
    svg("path", { id, d: pathOf(forwards), class: "map-hidden" }),
    svg("text", { class: `map-name map-name-${kind}`, dy: "0.35em" },
      svg("textPath", { href: `#${id}`, startOffset: "50%" }, words)));
}

/** A line of letters as a chain of small squares. */
function beads(part, need, size, unit) {
  const count = Math.max(2, Math.ceil(need / (size * 1.2 * unit)));
  return Array.from({ length: count }, (_, i) => [
    stretch(part, 0, (need * (i + 0.5)) / count).at(-1) ?? part[0],
    size * 0.65,
    size * 0.65,
  ]);
}

function turns(part) {
  let sum = 0;
  for (let i = 2; i < part.length; i += 1) {
    const [[ax, ay], [bx, by], [cx, cy]] = part.slice(i - 2, i + 1);
    const turn = Math.atan2(cy - by, cx - bx) - Math.atan2(by - ay, bx - ax);
    sum += Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  }
  return sum;
}
