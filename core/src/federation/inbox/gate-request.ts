import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { GateRequest } from "../gate/index.ts";

/** What the gate looks at; the target is built on our own origin, never on what the request says about its host. */
export function toGateRequest(c: Context, origin: string, addressOf: AddressOf | undefined): GateRequest {
  const { pathname, search } = new URL(c.req.url);
  const headers: Record<string, string> = {};
  for (const [name, value] of c.req.raw.headers) headers[name] = value;
  const requestId: unknown = c.get("requestId");
  return {
    method: c.req.method,
    targetUri: origin + pathname + search,
    headers,
    address: addressFor(incomingOf(c), addressOf),
    ...(typeof requestId === "string" ? { requestId } : {}),
  };
}

/** Who is at the other end, after trusted proxies were taken off. */
export type AddressOf = (incoming: IncomingMessage) => string;

function addressFor(incoming: IncomingMessage | undefined, addressOf: AddressOf | undefined): string {
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
