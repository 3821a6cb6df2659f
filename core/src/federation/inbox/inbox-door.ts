import type { IncomingMessage, ServerResponse } from "node:http";
import type { NodeContext } from "../node-context.ts";
import { addressFor, headersOf } from "./gate-request.ts";
import type { Answer, ReceivePost } from "./receive-post.ts";

/** The inboxes, straight from Node's HTTP server. */
export interface InboxDoor {
  /** True for a POST to an inbox. */
  takes(incoming: IncomingMessage): boolean;
  /** Gives the status that was answered. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse, dress: Dress): Promise<number>;
}

export interface Dress {
  requestId: string;
  /** For every answer. */
  headers: readonly (readonly [name: string, value: string])[];
}

/** So long may a sender go on sending what was refused unread, before its connection is cut. */
const unreadFor = 2000;

/**
 * The same as the inbox's routes without the web's way to them, which costs a third of all that an activity costs: it is
 * what a flood meets first.
 */
export function createInboxDoor(node: NodeContext, receive: ReceivePost): InboxDoor {
  const { origin, addressOf, log } = node;
  const paths = new Set(["/ap/inbox", ...Object.values(node.actors).map((id) => `${id.slice(origin.length)}/inbox`)]);
  return {
    takes: ({ method, url }) => method === "POST" && url !== undefined && paths.has(url),
    async answer(incoming, outgoing, dress) {
      const { requestId } = dress;
      const { url = "" } = incoming;
      const request = { method: "POST", targetUri: origin + url, headers: headersOf(incoming), requestId };
      const answer = await receive({ ...request, address: addressFor(incoming, addressOf), body: incoming }).catch(
        (err: unknown): Answer => {
          log.error({ requestId, path: url, err }, "a request failed");
          return { status: 500, sentence: `Something went wrong here. Tell the operator this number: ${requestId}` };
        },
      );
      send(outgoing, answer, dress);
      endUnread(incoming);
      return answer.status;
    },
  };
}

function send(outgoing: ServerResponse, { status, sentence, retryAfter }: Answer, { requestId, headers }: Dress): void {
  if (outgoing.destroyed) return;
  const body = sentence === undefined ? "" : JSON.stringify({ error: sentence });
  const all = ["x-request-id", requestId, "content-length", String(Buffer.byteLength(body))];
  for (const [name, value] of headers) all.push(name, value);
  if (body !== "") all.push("content-type", "application/json");
  if (retryAfter !== undefined) all.push("retry-after", String(Math.ceil(retryAfter)));
  outgoing.writeHead(status, all).end(body);
}

function endUnread(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  incoming.resume();
  setTimeout(() => incoming.complete || incoming.socket.destroy(), unreadFor).unref();
}
