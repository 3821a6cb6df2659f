/** What part of the node a request goes to: few words, so that they can be counted by. */
export const requestKinds = ["page", "api", "inbox", "federation", "asset", "operations", "other"] as const;
export type RequestKind = (typeof requestKinds)[number];

const operations: ReadonlySet<string> = new Set(["healthz", "readyz", "metrics"]);

/** By the path, without its query. */
export function requestKind(path: string): RequestKind {
  const end = path.indexOf("/", 1);
  const first = path.slice(1, end === -1 ? undefined : end);
  if (first === "ap") return path.endsWith("/inbox") ? "inbox" : "federation";
  if (first === "api") return "api";
  if (first === "assets") return "asset";
  if (first === ".well-known" || first === "nodeinfo") return "federation";
  if (operations.has(first)) return "operations";
  return first === "" || first.length === 2 ? "page" : "other";
}
