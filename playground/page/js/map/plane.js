/** A flat town: metres east and south of its middle, and what can be measured there. */

const MIDDLE = { latitude: -6.9065, longitude: 107.6135 };
const METRES = { latitude: 110590, longitude: 111320 * Math.cos((MIDDLE.latitude * Math.PI) / 180) }; // in a degree, here

/** @typedef {[number, number]} Point metres east, metres south: as SVG counts */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** @returns {Point} */
export function toPlane(longitude, latitude) {
  return [(longitude - MIDDLE.longitude) * METRES.longitude, (MIDDLE.latitude - latitude) * METRES.latitude];
}

/** @returns {{latitude: number, longitude: number}} with the six decimals that Telegram keeps */
export function toEarth([x, y]) {
  const six = (degrees) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: six(MIDDLE.latitude - y / METRES.latitude), longitude: six(MIDDLE.longitude + x / METRES.longitude) };
}

/** @returns {Box} the smallest box around these points */
export function boxAround(points) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** @returns {Box} this box with so much room around it */
export function widened({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function overlap(one, other) {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

/** Whether a point lies within a ring. */
export function within(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** How far a point is from the nearest point of a line. */
export function distance(line, [x, y]) {
  let least = Infinity;
  for (let i = 1; i < line.length; i += 1) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return least;
}

export function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) sum += Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
  return sum;
}

/** The part of a line between two distances from its beginning. */
export function stretch(line, from, to) {
  const part = [];
  let sum = 0;
  for (let i = 1; i < line.length && sum <= to; i += 1) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const length = Math.hypot(bx - ax, by - ay);
    const at = (along) => [ax + ((bx - ax) * (along - sum)) / length, ay + ((by - ay) * (along - sum)) / length];
    if (length > 0 && sum + length >= from) {
      if (part.length === 0) part.push(at(Math.max(from, sum)));
      part.push(at(Math.min(to, sum + length)));
    }
    sum += length;
  }
  return part;
}

/** A line or ring as SVG writes it, in whole decimetres. */
export function pathOf(points, closed = false) {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}${closed ? "Z" : ""}`;
}
