import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { GateRequest } from "../gate/index.ts";

/** What the gate looks at; the target is built on our own origin, never on what the request says about its host. */
export function toGateRequest(c: Context, origin: string, addressOf: AddressOf | undefined): GateRequest {
  const incoming = incomingOf(c);
  const { pathname, search } = new URL(c.req.url);
  const requestId: unknown = c.get("requestId");
  return {
    method: c.req.method,
    targetUri: origin + pathname + search,
    headers: incoming ? headersOf(incoming) : Object.fromEntries(c.req.raw.headers),
    address: addressFor(incoming, addressOf),
    ...(typeof requestId === "string" ? { requestId } : {}),
  };
}

/** As `Headers` gives them, one that came twice joined by commas, without the cost of making those. */
export function headersOf({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? "").toLowerCase();
    const value = rawHeaders[at + 1] ?? "";
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

/** Who is at the other end, after trusted proxies were taken off. */
export type AddressOf = (incoming: IncomingMessage) => string;

export function addressFor(incoming: IncomingMessage | undefined, addressOf: AddressOf | undefined): string {
  if (incoming === undefined) return "unknown";
  return addressOf?.(incoming) ?? incoming.socket.remoteAddress ?? "unknown";
}

/** Node's own request under Hono's; not there when the app is asked without a socket. */
export function incomingOf(c: Context): IncomingMessage | undefined {
  const bindings: unknown = c.env;
  if (typeof bindings !== "object" || bindings === null || !("incoming" in bindings)) return undefined;
  const { incoming } = bindings;
  return isIncoming(incoming) ? incoming : undefined;
}

function isIncoming(value: unknown): value is IncomingMessage {
  return typeof value === "object" && value !== null && "socket" in value && Symbol.asyncIterator in value;
}
