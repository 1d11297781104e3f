/** Light or dark: as the system has it, until the person chooses. */

const KEPT_AS = "kanal.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Which theme is shown: "light" or "dark". */
export function theme() {
  return localStorage.getItem(KEPT_AS) ?? (dark.matches ? "dark" : "light");
}

/** Show the other theme from now on. */
export function switchTheme() {
  localStorage.setItem(KEPT_AS, theme() === "dark" ? "light" : "dark");
  showTheme();
}

/** Put the theme on the page, now and whenever the system changes its own. */
export function showTheme() {
  document.documentElement.dataset.theme = theme();
}

dark.addEventListener("change", showTheme);
