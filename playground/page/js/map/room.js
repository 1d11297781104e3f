/** What of the map is covered by names and signs already. */

const CELL = 48; // pixels

/** @typedef {[import("./plane.js").Point, number, number]} Place middle in the plane, half width and half height in pixels */

/** Boxes on the screen, kept by the cell that they touch. */
export class Room {
  /**
   * @param {number} unit metres to a pixel
   * @param {import("./plane.js").Box} box where there is any room
   */
  constructor(unit, { left, top, right, bottom }) {
    this.unit = unit;
    this.edge = [left, top, right, bottom].map((side) => side / unit);
    this.cells = new Map();
  }

  /** Whether a point lies where there is any room, taken or not. */
  holds([x, y]) {
    const [left, top, right, bottom] = this.edge.map((side) => side * this.unit);
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /**
   * Take the room for boxes, if all of it is free.
   * @param {Place[]} wanted
   * @returns {boolean}
   */
  take(wanted) {
    const boxes = wanted.map(([[x, y], w, h]) => [x / this.unit - w, y / this.unit - h, x / this.unit + w, y / this.unit + h]);
    if (boxes.some((box) => !this.#free(box))) return false;
    for (const box of boxes) {
      for (const cell of this.#cellsOf(box)) this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]);
    }
    return true;
  }

  #free(box) {
    const [left, top, right, bottom] = this.edge;
    if (box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) return false;
    return !this.#cellsOf(box).some((cell) => this.cells.get(cell)?.some((other) => meet(box, other)));
  }

  #cellsOf([left, top, right, bottom]) {
    const cells = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) cells.push(`${x} ${y}`);
    }
    return cells;
  }
}

function meet(one, other) {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}
