// Calls to the server: no cookie, a time limit, and failures that say whether trying again makes sense.

const TIMEOUT = 20000;
const AGAIN = [401, 404, 408, 409, 425, 429];

export class Failure extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
    this.gone = status === 401 || status === 404;
    this.final = status >= 400 && status < 500 && !AGAIN.includes(status);
  }
}

export class Server {
  constructor(script) {
    this.api = new URL("api/", script);
  }

  // path is a list of parts, escaped here. `as`: json, text or blob.
  async call(method, path, { token, body, query = "", as = "json", keepalive } = {}) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    const headers = {};
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    try {
      const response = await fetch(new URL(path.map(encodeURIComponent).join("/") + query, this.api), {
        method, headers, keepalive, body: body && JSON.stringify(body),
        signal: abort.signal, credentials: "omit", cache: "no-store",
      });
      if (!response.ok) throw new Failure(response.status, (await json(response)).error?.message);
      return response.status === 204 ? {} : as === "json" ? await json(response) : await response[as]();
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(0);
    } finally {
      clearTimeout(timer);
    }
  }
}

function json(response) {
  return response.json().catch(() => ({}));
}
