/** Divides a conversation into stretches that are drawn, and left away, as one. */

const SIZE = 20; // pieces in a stretch

/**
 * The stretches, by the id at which each begins. Those that are there already keep their beginning, so that what was
 * measured of them stays right; older pieces are divided from the newest back, and the last stretch grows until it is halved.
 * @param {{id: number}[]} pieces oldest first
 * @param {number[]} before where the stretches begin so far
 * @returns {Map<number, any[]>}
 */
export function bundles(pieces, before) {
  const starts = beginnings(pieces, before);
  const all = new Map(starts.map((start) => [start, []]));
  let at = 0;
  for (const piece of pieces) {
    while (starts[at + 1] <= piece.id) at += 1;
    all.get(starts[at]).push(piece);
  }
  return all;
}

function beginnings(pieces, before) {
  if (pieces.length === 0) return [];
  const kept = before.filter((start) => start <= pieces.at(-1).id);
  const older = kept.length > 0 ? pieces.filter(({ id }) => id < kept[0]) : pieces;
  const added = [];
  for (let end = older.length; end > 0; end -= SIZE) added.unshift(older[Math.max(0, end - SIZE)].id);
  const starts = [...added, ...kept];
  const last = pieces.filter(({ id }) => id >= starts.at(-1));
  return last.length > 2 * SIZE ? [...starts, last[SIZE].id] : starts;
}
