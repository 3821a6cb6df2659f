import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Delivery } from "./peer.ts";

/** The way a request to an inbox was signed, judged by its headers alone. */
export function schemeOf(headers: IncomingMessage["headers"]): Delivery["scheme"] {
  if (headers["signature-input"] !== undefined) return "rfc9421";
  return headers["signature"] === undefined ? "none" : "cavage";
}

export function readAll(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => resolve(Buffer.concat(chunks)));
    incoming.once("error", reject);
  });
}

/** Listens on loopback, any free port unless told; resolves to the port. */
export function listen(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  port = 0,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : port);
    });
  });
}
