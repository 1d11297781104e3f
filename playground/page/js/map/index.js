/** The town's map. Its owner fills this in. */
export function townMap() {
  return Object.assign(document.createElement("div"), { set() {} });
}
export function smallMap() {
  return document.createElement("div");
}
export async function pickPlace() {
  return null;
}
export function placeName() {
  return "";
}
