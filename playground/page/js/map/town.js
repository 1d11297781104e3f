/** The town's map data: asked of the server once, and laid out flat. */

import { get } from "../api.js";
import { boxAround, toPlane } from "./plane.js";

let asked = null;
let known = null;

/**
 * @typedef {{name: string|null, kind: string, points: import("./plane.js").Point[], closed: boolean, box: import("./plane.js").Box}} Shape
 * @typedef {{areas: Shape[], land: Shape[], streets: Shape[], places: {name: string, kind: string, at: import("./plane.js").Point}[],
 *   box: import("./plane.js").Box}} Town areas have their level as their kind; `box` is the city's
 */

/**
 * The map data; everybody waits for the same answer.
 * @returns {Promise<Town>}
 */
export function townData() {
  asked ??= get("/town/map").then(laidOut).catch((error) => {
    asked = null; // the next who asks tries again
    throw error;
  });
  return asked;
}

/** The map data if it is here already. @returns {Town|null} */
export function townIfKnown() {
  return known;
}

function laidOut({ areas, land, streets, places }) {
  known = {
    areas: areas.features.map(shape),
    land: land.features.map(shape),
    streets: streets.features.map(shape),
    places: places.features.map(({ properties, geometry }) => ({ ...properties, at: toPlane(...geometry.coordinates) })),
  };
  known.box = known.areas.find(({ kind }) => kind === "regency_city").box;
  return known;
}

function shape({ properties, geometry }) {
  const closed = geometry.type === "Polygon";
  const coordinates = closed ? geometry.coordinates[0] : geometry.coordinates;
  const points = coordinates.map((at) => toPlane(...at));
  const middle = properties.lon === undefined ? null : toPlane(properties.lon, properties.lat);
  return { name: properties.name, kind: properties.kind ?? properties.level, points, closed, middle, box: boxAround(points) };
}
