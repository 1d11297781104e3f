/** The town's time: its clock runs on its own and is shown in its own zone, wherever the browser is. */

import { state } from "./store.js";
import { language } from "./words.js";

const DAY = 86_400;
const LOCALES = { id: "id-ID", en: "en-GB" };
const formats = new Map();

/** The town's unix seconds now. */
export function townNow() {
  const clock = state.clock;
  if (!clock) return Date.now() / 1000;
  return clock.at + clock.rate * ((performance.now() - clock.received) / 1000);
}

/** "08.15" in Indonesian, "08:15" in English. */
export function clockTime(unix) {
  return shown(unix, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "Hari ini", "Kemarin", or "Senin, 16 November". */
export function dayName(unix) {
  const away = dayNumber(unix) - dayNumber(townNow());
  if (away === 0 || away === -1) {
    const words = new Intl.RelativeTimeFormat(LOCALES[language()], { numeric: "auto" }).format(away, "day");
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return fullDay(unix);
}

/** "Senin, 16 November"; with the year, if it is not the one that the town has now. */
export function fullDay(unix) {
  const year = { year: "numeric" };
  const isThisYear = shown(unix, year) === shown(townNow(), year);
  return `${shown(unix, { weekday: "long" })}, ${shown(unix, { day: "numeric", month: "long", ...(isThisYear ? {} : year) })}`;
}

/** "Senin, 16 November, 08.15". */
export function dayTime(unix) {
  return `${fullDay(unix)}, ${clockTime(unix)}`;
}

/** For lists: the hour if it was today, otherwise "16 Nov". */
export function shortTime(unix) {
  return dayNumber(unix) === dayNumber(townNow()) ? clockTime(unix) : shown(unix, { day: "numeric", month: "short" });
}

/** The number of the town's calendar day that holds this moment; equal numbers are the same day. */
export function dayNumber(unix) {
  const [year, month, day] = format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" })
    .format(new Date(unix * 1000)).split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 1000 / DAY;
}

function shown(unix, options) {
  return format(LOCALES[language()], options).format(new Date(unix * 1000));
}

function format(locale, options) {
  const zone = state.town?.zone ?? "Asia/Jakarta";
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }));
  return formats.get(key);
}
