import type { IncomingMessage } from "node:http";
import type { Clock, Log } from "../../kit/index.ts";
import { createIds } from "../../kit/index.ts";
import { type RequestKind, requestKind } from "./request-kind.ts";

export interface AnsweredRequest {
  kind: RequestKind;
  method: string;
  status: number;
  /** Milliseconds until the answer began. */
  ms: number;
}

interface Deps {
  clock: Clock;
  log: Log;
  /** Whether a configured proxy is at the other end: its `x-request-id` is taken over. */
  fromProxy(incoming: IncomingMessage): boolean;
  /** Told of each request that came over a socket. */
  seen?(incoming: IncomingMessage): void;
  /** When given, each line tells the visitor's address. */
  addressOf?: ((incoming: IncomingMessage) => string) | undefined;
  /** Told of each answer. */
  answered(request: AnsweredRequest): void;
}

type Answer = (request: Request, bindings: object) => Response | Promise<Response>;

/**
 * One line a request: what was asked, without its query, and how it was answered. The id goes on to whatever else the
 * request logs, and back to the client as `x-request-id`.
 */
export function createRequestLog({ clock, log, fromProxy, seen, addressOf, answered }: Deps) {
  const ids = createIds(clock);

  /** For what is answered without the web: its id, and whom to tell how it was answered. */
  function follow(incoming: IncomingMessage | undefined, { method, path }: { method: string; path: string }): Followed {
    const began = performance.now();
    if (incoming) seen?.(incoming);
    const requestId = givenId(incoming, fromProxy) ?? ids.ulid();
    return {
      requestId,
      answered(status) {
        const kind = requestKind(path);
        const ms = performance.now() - began;
        answered({ kind, method, status, ms });
        const level = levelOf(kind, status);
        const address = addressOf && incoming ? { address: addressOf(incoming) } : {};
        log[level]({ requestId, method, path, status, ms: Math.round(ms * 10) / 10, ...address }, "request");
      },
    };
  }

  const logged = async (request: Request, bindings: object | undefined, answer: Answer): Promise<Response> => {
    const followed = follow(incomingOf(bindings), { method: request.method, path: pathOf(request.url) });
    const response = await answer(request, { ...bindings, requestId: followed.requestId });
    followed.answered(response.status);
    return response;
  };
  return Object.assign(logged, { follow });
}

interface Followed {
  requestId: string;
  answered(status: number): void;
}

/** Refusals of the gate have their own line; what machines ask every few seconds is of interest to nobody. */
function levelOf(kind: RequestKind, status: number): "debug" | "info" | "warn" {
  if (status >= 500) return "warn";
  return kind === "inbox" || kind === "operations" || kind === "asset" ? "debug" : "info";
}

function givenId(incoming: IncomingMessage | undefined, fromProxy: Deps["fromProxy"]): string | undefined {
  const given = incoming?.headers["x-request-id"];
  if (incoming === undefined || typeof given !== "string" || !/^[\w.:=+/-]{1,128}$/.test(given)) return undefined;
  return fromProxy(incoming) ? given : undefined;
}

/** Without its query, which may hold what nobody else is to read; percent-encoded, so plain ASCII. */
function pathOf(url: string): string {
  const from = url.indexOf("/", url.indexOf("//") + 2);
  const query = url.indexOf("?", from);
  return withoutSecrets(url.slice(from, query === -1 ? undefined : query)).slice(0, 200);
}

/** An address that only one person knows opens their page: ids have no capitals, secrets do. */
function withoutSecrets(path: string): string {
  return path.replace(/\/(?=[\w-]*[A-Z])[\w-]{24,}(?=\/|$)/g, "/[secret]");
}

function incomingOf(bindings: object | undefined): IncomingMessage | undefined {
  if (bindings === undefined || !("incoming" in bindings)) return undefined;
  const { incoming } = bindings;
  return typeof incoming === "object" && incoming !== null && "socket" in incoming
    ? (incoming as IncomingMessage)
    : undefined;
}
