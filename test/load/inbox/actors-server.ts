import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import { contexts } from "../measure/sample-activity.ts";

export interface LoadActor {
  id: string;
  keyId: string;
  inbox: string;
  privateKey: KeyObject;
}

export interface ActorsServer {
  readonly actors: readonly LoadActor[];
  /** GETs of actors and anything else that was asked of it; deliveries to its inboxes. */
  readonly gets: number;
  readonly posts: number;
  /** Milliseconds before a delivery is answered: the way there and back. */
  answerAfter(ms: number): void;
  close(): void;
}

/** Many initiatives, each on a host of its own (127.n.x.y), and one server behind them all. One key serves for all. */
export async function serveActors(count: number, network = 2): Promise<ActorsServer> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKeyPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const counts = { gets: 0, posts: 0 };
  let delay = 0;
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      counts.posts++;
      request.resume().on("end", () => {
        if (delay === 0) response.writeHead(202).end();
        else setTimeout(() => response.writeHead(202).end(), delay);
      });
      return;
    }
    counts.gets++;
    const id = `http://${request.headers.host}/actor`;
    if (request.url !== "/actor") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/activity+json" }).end(JSON.stringify(actorOf(id)));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: 0, host: "0.0.0.0", backlog: 4096 }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });

  function actorOf(id: string): object {
    const publicKey = { id: `${id}#main-key`, owner: id, publicKeyPem };
    const streams = { inbox: `${id}/inbox`, outbox: `${id}/outbox`, followers: `${id}/followers` };
    return {
      "@context": contexts,
      id,
      type: "Service",
      preferredUsername: "igf",
      name: "An IGF",
      ...streams,
      publicKey,
    };
  }

  return {
    actors: Array.from({ length: count }, (_, number) => {
      const id = `http://127.${network}.${Math.floor(number / 250)}.${(number % 250) + 1}:${port}/actor`;
      return { id, keyId: `${id}#main-key`, inbox: `${id}/inbox`, privateKey };
    }),
    get gets() {
      return counts.gets;
    },
    get posts() {
      return counts.posts;
    },
    answerAfter(ms) {
      delay = ms;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
