/** The well-known places as a list: one stop of the Tab key, arrow keys inside it. */

import { h, svg } from "../dom.js";
import { t } from "../words.js";
import { PLACES } from "./glyphs.js";
import { townData } from "./town.js";

const MOVES = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * @param {(place: {name: string, at: import("./plane.js").Point}) => void} chosen
 * @returns {HTMLElement & {choose: (name: string|null) => void}} `choose` marks the place of this name, or none
 */
export function placeList(chosen) {
  const options = [];
  const list = h("div", { class: "map-places", role: "listbox", "aria-label": t("map-well-known"), onkeydown: walk });

  townData().then(
    ({ places }) => {
      options.push(
        ...[...places]
          .sort((one, other) => one.name.localeCompare(other.name, "id"))
          .map((place, i) =>
            h(
              "div",
              {
                class: "map-option",
                role: "option",
                tabindex: i === 0 ? "0" : "-1",
                "aria-selected": "false",
                "data-name": place.name,
                onclick: () => choose(place),
              },
              sign(place.kind),
              h("span", null, place.name),
            ),
          ),
      );
      list.append(...options);

    function choose(place) {
      focus(options.find(({ dataset }) => dataset.name === place.name));
      chosen(place);
    }
  }, () => {}); // the map says what is wrong

  function walk(event) {
    const here = options.indexOf(document.activeElement);
    const to = event.key === "Home" ? 0 : event.key === "End" ? options.length - 1 : here + (MOVES[event.key] ?? 0);
    if (event.key === "Enter" || event.key === " ") options[here]?.click();
    else if (MOVES[event.key] || to !== here) options[Math.max(0, Math.min(options.length - 1, to))]?.focus();
    else return;
    event.preventDefault();
  }

  function focus(option) {
    for (const other of options) other.tabIndex = other === option ? 0 : -1;
    option.focus();
  }

  return Object.assign(list, {
    choose(name) {
      for (const option of options) option.setAttribute("aria-selected", option.dataset.name === name);
    },
  });
}

function sign(kind) {
  return svg("svg", { "class": `map-option-sign map-place-${kind}`, "viewBox": "-10 -10 20 20", "aria-hidden": "true" },
    svg("circle", { r: 9.5 }), svg("path", { d: PLACES[kind] ?? PLACES.office, transform: "translate(-6 -6) scale(.75)" }));
}
