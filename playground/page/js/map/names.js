/** Where a point is, in words. */

import { t } from "../words.js";
import { boxAround, distance, overlap, toPlane, widened, within } from "./plane.js";
import { townIfKnown } from "./town.js";

const REACH = 150; // metres from a street within which one still says its name
const WEIGHT = { main: 0.6, road: 0.7, street: 1, lane: 1.2 }; // people name the larger street, even if it is a little further away

/**
 * The street and the village of a point: "Jalan Melati, Kelurahan Melati". Empty until the map is here.
 * @param {number} latitude
 * @param {number} longitude
 * @returns {string}
 */
export function placeName(latitude, longitude) {
  const town = townIfKnown();
  if (!town) return "";
  const at = toPlane(longitude, latitude);
  const village = town.areas.find(({ kind, points }) => kind === "village" && within(points, at));
  if (!village) return t("map-outside");
  const ward = t("map-village", { name: village.name });
  const street = streetNear(town, at);
  return street ? t("map-street-in", { street: street.name, village: ward }) : ward;
}

function streetNear(town, at) {
  const around = widened(boxAround([at]), REACH);
  let best = null;
  let least = REACH;
  for (const street of town.streets) {
    if (!(street.kind in WEIGHT) || !overlap(street.box, around)) continue;
    const far = distance(street.points, at) * WEIGHT[street.kind];
    if (far < least) [best, least] = [street, far];
  }
  return best;
}
