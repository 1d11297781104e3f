/** The town drawn: land, water, streets and borders, a few paths each. */

import { svg } from "../dom.js";
import { overlap, pathOf } from "./plane.js";

/** What lies above what, from the ground up; a street is first drawn as its wider edge. */
const LAYERS = [
  ["areas", "regency_city", "map-city"],
  ["land", "field", "map-field"],
  ["land", "cemetery", "map-cemetery"],
  ["land", "forest", "map-forest"],
  ["land", "park", "map-park"],
  ["land", "built", "map-built"],
  ["areas", "village", "map-border"],
  ["areas", "district", "map-border map-border-district"],
  ["areas", "regency_city", "map-border-city"],
  ["land", "creek", "map-creek"],
  ["land", "river", "map-river"],
  ["land", "lake", "map-lake"],
  ["streets", "beyond", "map-beyond"],
  ["streets", "lane", "map-lane map-edge"],
  ["streets", "street", "map-street map-edge"],
  ["streets", "road", "map-road map-edge"],
  ["streets", "main", "map-main map-edge"],
  ["streets", "lane", "map-lane"],
  ["streets", "street", "map-street"],
  ["streets", "road", "map-road"],
  ["streets", "main", "map-main"],
  ["streets", "railway", "map-rail"],
  ["streets", "railway", "map-rail map-sleepers"],
];

/**
 * Draw the town, or what of it touches a box.
 * @param {import("./town.js").Town} town
 * @param {import("./plane.js").Box|null} [box]
 * @returns {SVGElement}
 */
export function drawing(town, box = null) {
  return svg("g", { "aria-hidden": "true" }, LAYERS.map(([group, kind, look]) => {
    const shapes = town[group].filter((shape) => shape.kind === kind && (!box || overlap(shape.box, box)));
    return shapes.length > 0 && svg("path", { class: look, d: shapes.map(({ points, closed }) => pathOf(points, closed)).join("") });
  }));
}
