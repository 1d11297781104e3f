/** Round pictures with initials, always in the same colour for the same person. */

import { h } from "../dom.js";

/** Which of the page's eight colours for people this one has: 0 to 7, the upper bits of a product that mixes well. */
export function colourOf(id) {
  return Math.imul(id % 4_294_967_291, 2_654_435_761) >>> 29;
}

/**
 * A picture of somebody: decoration only, the name stands beside it.
 * @param {number} id
 * @param {string} name
 * @param {{small?: boolean, large?: boolean}} [size]
 * @returns {HTMLElement}
 */
export function avatar(id, name, { small = false, large = false } = {}) {
  const size = small ? " avatar-small" : large ? " avatar-large" : "";
  return h("span", { class: `avatar colour-${colourOf(id)}${size}`, "aria-hidden": "true" }, initials(name));
}

function initials(name) {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}|\p{N}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...word][0].toUpperCase()).join("") || "?";
}
