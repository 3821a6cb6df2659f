/** The origin (`https://host[:port]`) of an IRI, or "" when it is none: the empty origin never equals a proved one. */
export function originOf(iri: string): string {
  try {
    const { origin } = new URL(iri);
    return origin === "null" ? "" : origin;
  } catch {
    return "";
  }
}

/** True for an absolute http(s) URL without user or password. */
export function isHttpUrl(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 2048) return false;
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}
