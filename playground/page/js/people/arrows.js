/** Lets one walk through a list of buttons by arrow keys; Tab leads past the whole list. */

/**
 * @param {HTMLElement} list whose `[data-key]` descendants are the stops
 */
export function walkByArrows(list) {
  list.addEventListener("keydown", (event) => {
    const stops = [...list.querySelectorAll("[data-key]")];
    const here = stops.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (here < 0 || to === undefined || !stops[to]) return;
    event.preventDefault();
    stops[here].tabIndex = -1;
    stops[to].tabIndex = 0;
    stops[to].focus();
  });
}
