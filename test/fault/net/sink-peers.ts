import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { drive } from "../../load/inbox/drive.ts";
import { signedRequest } from "../../load/inbox/signed-request.ts";
import { contexts } from "../../load/measure/sample-activity.ts";
import type { FaultNode } from "../node/spawn-fault-node.ts";
import { type DripProxy, dripBetween } from "./drip-proxy.ts";

export interface SinkPeers {
  /** The line of the last of them. */
  readonly slow: DripProxy;
  /** Of the others: what arrived since it was last asked, by the activity's id, and when (performance.now). */
  takeArrivals(): { id: string; at: number }[];
  close(): void;
}

/** So many followers of a node, each on a host of its own; one more stands behind a line that can drip. */
export async function followWithOneSlow(node: FaultNode, count: number): Promise<SinkPeers> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKeyPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  let arrivals: { id: string; at: number }[] = [];
  let slowHost = "";
  const server = createServer((request, response) => {
    const id = `http://${request.headers.host}/actor`;
    if (request.method === "POST") {
      let text = "";
      request.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      request.on("end", () => {
        response.writeHead(202).end();
        if (request.headers.host !== slowHost)
          arrivals.push({ id: JSON.parse(text).object?.id, at: performance.now() });
      });
      return;
    }
    if (request.url !== "/actor") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/activity+json" }).end(
      JSON.stringify({
        "@context": contexts,
        id,
        type: "Service",
        preferredUsername: "igf",
        ...{ inbox: `${id}/inbox`, outbox: `${id}/outbox`, followers: `${id}/followers` },
        publicKey: { id: `${id}#main-key`, owner: id, publicKeyPem },
      }),
    );
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "0.0.0.0", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });
  const slow = await dripBetween("127.4.1.1", { host: "127.0.0.1", port });
  slowHost = `127.4.1.1:${slow.port}`;
  const hosts = Array.from({ length: count }, (_, number) => `127.4.0.${number + 1}:${port}`);
  const target = new URL("/ap/inbox", node.origin);
  const follows = [...hosts, slowHost].map((host) => {
    const id = `http://${host}/actor`;
    const actor = { id, keyId: `${id}#main-key`, inbox: `${id}/inbox`, privateKey };
    const follow = {
      "@context": contexts,
      id: `http://${host}/follows/1`,
      type: "Follow",
      actor: id,
      object: node.actor,
    };
    return signedRequest(actor, follow, { target, scheme: "rfc9421" });
  });
  await drive(target, await Promise.all(follows), 4);
  await node.idle();
  await node.acceptAll();
  await node.idle();
  return {
    slow,
    takeArrivals() {
      const taken = arrivals.filter(({ id }) => id !== undefined);
      arrivals = [];
      return taken;
    },
    close() {
      slow.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
