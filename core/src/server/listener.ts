import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Refusal } from "../kit/index.ts";
import type { Config } from "./config.ts";
import { type RunCommand, serveControlSocket, socketPath } from "./control-socket.ts";
import type { Node } from "./node.ts";

interface Listener {
  readonly port: number;
  open(run: RunCommand): Promise<void>;
  close(): Promise<void>;
}

/** Slow clients may not hold a connection for ever: headers within 20 s, the whole request within 60 s. */
const limits = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 };

export interface Ears {
  config: Config;
  fetch: Node["fetch"];
  /** Asked first; false when the request is none of its own. */
  door(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

/** The node's two ears: HTTP for the world, the control socket for `nri`. */
export function createListener({ config, fetch, door }: Ears): Listener {
  const open: Server[] = [];
  let port = 0;
  return {
    get port() {
      return port;
    },
    async open(run) {
      const { host } = config.listen;
      const http = await new Promise<Server>((resolve, reject) => {
        const pages = getRequestListener(fetch, { hostname: host });
        const server = createServer(
          limits,
          (incoming, outgoing) => void (door(incoming, outgoing) || pages(incoming, outgoing)),
        );
        server.listen(config.listen.port, host, () => {
          const bound = server.address();
          port = typeof bound === "object" && bound !== null ? bound.port : 0;
          resolve(server);
        });
        server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, config)));
      });
      open.push(http);
      open.push(await serveControlSocket(socketPath(config.data), run));
    },
    async close() {
      await Promise.all(open.splice(0).map(closeServer));
      port = 0;
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Whoever is being answered gets a moment; nobody keeps the node from stopping.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}

function explain(error: NodeJS.ErrnoException, { listen }: Config): Error {
  if (error.code === "EADDRINUSE") {
    return new Refusal("unavailable", {
      message: `Port ${listen.port} is in use. Stop what runs there, or set listen.port in node.toml to another one.`,
      cause: error,
    });
  }
  if (error.code === "EACCES") {
    return new Refusal("unavailable", {
      message: `Port ${listen.port} may only be opened by root. Use one above 1023 and put a web server such as Caddy in front.`,
      cause: error,
    });
  }
  return error;
}
