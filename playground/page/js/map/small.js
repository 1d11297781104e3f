/** A place in a message: a still picture of its surroundings with a pin in the middle. */

import { svg } from "../dom.js";
import { t } from "../words.js";
import { drawing } from "./drawing.js";
import { chosenPin } from "./glyphs.js";
import { labels } from "./labels.js";
import { placeName } from "./names.js";
import { overlap, toPlane, widened } from "./plane.js";
import { townData, townIfKnown } from "./town.js";

const UNIT = 2.2; // metres to a pixel
const WIDTH = 280; // pixels
const HEIGHT = 176;
const EDGE = 4; // pixels that stay without names
const HERE = 25; // metres from a named place that count as at it
const PIN_ROOM = 8; // pixels; the pin's head is above its tip, so the picture's middle is a little higher

/**
 * @param {number} latitude
 * @param {number} longitude
 * @returns {SVGElement} fills the width it is given
 */
export function smallMap(latitude, longitude) {
  const [x, y] = toPlane(longitude, latitude);
  const box = {
    left: x - (WIDTH / 2) * UNIT, right: x + (WIDTH / 2) * UNIT,
    top: y - (HEIGHT / 2 + PIN_ROOM) * UNIT, bottom: y + (HEIGHT / 2 - PIN_ROOM) * UNIT,
  };
  const picture = svg("svg", {
    "class": "map-small", "role": "img", "viewBox": `${box.left} ${box.top} ${WIDTH * UNIT} ${HEIGHT * UNIT}`,
    "preserveAspectRatio": "xMidYMid slice", "data-zoom": "near",
  });
  picture.style.setProperty("--map-unit", UNIT);
  const draw = (town) => {
    const where = placeName(latitude, longitude);
    const below = overlap(town.box, box) ? town.places.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < HERE)?.name : where;
    const covered = [[[x, y - 16 * UNIT], 15, 19], ...(below ? [[[x, y + 14 * UNIT], below.length * 3 + 2, 7]] : [])];
    picture.setAttribute("aria-label", t("map-place-label", { name: where }));
    picture.replaceChildren(drawing(town, box), ...labels(town, widened(box, -EDGE * UNIT), UNIT, covered), chosenPin([x, y]));
    if (below) picture.append(svg("text", { "class": "map-name map-name-here", x, "y": y + 18 * UNIT, "aria-hidden": "true" }, below));
  };
  picture.append(chosenPin([x, y]));
  const town = townIfKnown();
  if (town) draw(town);
  else townData().then(draw, () => {}); // the pin alone, then
  return picture;
}
