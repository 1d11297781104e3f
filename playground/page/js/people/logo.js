/** Our sign: a roof over a speech bubble in which something was ticked off. */

import { svg } from "../dom.js";

/** @returns {SVGElement} */
export function logo() {
  return svg("svg", { "class": "logo", "viewBox": "0 0 64 64", "aria-hidden": "true" },
    svg("rect", { "class": "logo-ground", width: 64, height: 64, rx: 16 }),
    svg("path", { "class": "logo-roof", d: "M14 26.5 32 14l18 12.5" }),
    svg("path", { "class": "logo-bubble", d: "M17 31h30a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H31l-9 7v-7h-5a3 3 0 0 1-3-3V34a3 3 0 0 1 3-3Z" }),
    svg("path", { "class": "logo-tick", d: "m25.5 39.8 4.5 4.4 8.8-8.7" }));
}
