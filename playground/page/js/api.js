/** Everything that the page asks of the server. */

import { toast } from "./dialog.js";
import { pick, t } from "./words.js";

const PHRASED = new Set(["impossible", "unknown", "too-large", "refused"]);

/** The server, or Telegram, would not do it; `code` is one of the contract's. */
class ApiError extends Error {
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}

/**
 * Do something as a person; a refusal is shown as a toast and thrown.
 * @param {string} name the deed: "say", "press", ...
 * @param {Object<string, any>} body
 * @returns {Promise<any>}
 */
export async function post(name, body) {
  return shown(answer(`/do/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  }));
}

/**
 * Read something.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function get(path) {
  return shown(answer(path));
}

/**
 * Send files, telling how far they have come. XMLHttpRequest, because fetch cannot say that.
 * @param {FormData} form
 * @param {(share: number) => void} [onProgress] from 0 to 1
 * @returns {Promise<any>}
 */
export async function upload(form, onProgress = () => {}) {
  return shown(new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/do/files");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(refusal(request.response)));
    request.onerror = () => reject(unreachable());
    request.send(form);
  }));
}

async function answer(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw unreachable();
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw refusal(body);
  return body;
}

async function shown(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(error.message, { kind: "error" });
    throw error;
  }
}

/** What the server says for people comes in both languages; the rest is Telegram's English, or meant for developers. */
function refusal(body) {
  const { code = "bad", text = "" } = body?.error ?? {};
  if (typeof text === "object") return new ApiError(code, pick(text));
  if (text.endsWith("IMAGE_PROCESS_FAILED")) return new ApiError(code, t("shell-refused-picture"));
  return new ApiError(code, t(PHRASED.has(code) ? `shell-refused-${code}` : "shell-refused", { text }));
}

function unreachable() {
  return new ApiError("unreachable", t("shell-unreachable"));
}
