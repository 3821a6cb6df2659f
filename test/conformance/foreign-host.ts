import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Scenario, Traffic, Wire } from "./traffic.ts";

/** The hosts of one scenario on loopback; their names in the vectors are turned into their addresses. */
export interface ForeignHosts {
  /** Any part of the vectors, with the names of hosts, of our node and of its event turned into what they are here. */
  here<T>(part: T): T;
  /** POSTs it to the node's shared inbox, signed as that software signs. Gives the status. */
  send(document: Wire): Promise<number>;
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  /** Types of the activities that came. */
  readonly received: readonly string[];
  close(): Promise<void>;
}

interface Node {
  origin: string;
  actor: string;
  /** Id of an event of its own. */
  event: string;
}

// One key for all: making one takes longer than a scenario.
export const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const publicKeyPem = publicKey.export({ format: "pem", type: "spki" }).toString();

export async function startForeignHosts(traffic: Traffic, scenario: Scenario, node: Node): Promise<ForeignHosts> {
  const names = new Set(JSON.stringify([traffic.actor, scenario]).match(/https:\/\/[a-z]+\.example/g));
  names.delete("https://igf.example");
  const servers: Server[] = [];
  const replaced: [string, string][] = [
    ["https://igf.example/ap/objects/OURS", node.event],
    ["https://igf.example/ap/actors/igf", node.actor],
    ["https://igf.example", node.origin],
  ];
  const asked: string[] = [];
  const received: string[] = [];
  for (const name of names) {
    const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
    servers.push(server);
    replaced.push([name, `http://localhost:${await listen(server)}`]);
  }
  const here = <T>(part: T): T =>
    JSON.parse(replaced.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(part)));
  const documents = new Map(here([...traffic.actor, ...(scenario.documents ?? [])]).map((one) => [one.id, one]));
  for (const { id } of here(traffic.actor)) documents.set(id, withKey(documents.get(id) ?? { id }));

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const address = `http://${incoming.headers.host}${incoming.url}`;
    if (incoming.method === "POST") {
      const activity: Wire = JSON.parse(await textOf(incoming));
      outgoing.writeHead(202).end();
      received.push(String(activity["type"]));
      if (activity["type"] === "Follow") await acceptIt(activity);
      return;
    }
    asked.push(address);
    const document = documents.get(address);
    if (!document || document["$gone"]) return void outgoing.writeHead(document ? 410 : 404).end();
    outgoing.writeHead(200, { "content-type": "application/activity+json; charset=utf-8" });
    outgoing.end(JSON.stringify(document));
  }

  function withKey(document: Wire & { id: string }): Wire & { id: string } {
    const id = document.id + traffic.signs.keyId;
    return {
      "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
      ...document,
      publicKey: { id, owner: document.id, publicKeyPem },
    };
  }

  async function acceptIt(follow: Wire): Promise<void> {
    const actor = String(follow["object"]);
    const plain = {
      "@context": "https://www.w3.org/ns/activitystreams",
      id: `${actor}#accepted`,
      type: "Accept",
      actor,
      object: follow,
    };
    for (const one of scenario.accept ? here(scenario.accept) : [plain]) {
      await post("$follow" in Object(one["object"]) ? { ...one, object: follow } : one);
    }
  }

  async function post(document: Wire): Promise<number> {
    const whole = inFull(document, documents);
    const actor = idOf(document["actor"]);
    const body = Buffer.from(JSON.stringify(whole));
    const inbox = new URL("/ap/inbox", node.origin);
    const headers = signed(traffic.signs, { keyId: actor + traffic.signs.keyId, body, inbox });
    const response = await fetch(inbox, { method: "POST", headers, body });
    return response.status;
  }

  return {
    here,
    asked,
    received,
    send: (document) => post(here(document)),
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}

/** Headers of a POST signed after draft-cavage-12, with whatever the software signs. */
export function signed(
  { headers, algorithm }: Traffic["signs"],
  { keyId, body, inbox }: { keyId: string; body: Buffer; inbox: URL },
): Record<string, string> {
  const sent: Record<string, string> = {
    host: inbox.host,
    date: new Date().toUTCString(),
    digest: `SHA-256=${createHash("sha256").update(body).digest("base64")}`,
    "content-type": "application/activity+json",
    "content-length": String(body.length),
    "user-agent": "test",
  };
  const lines = headers.map(
    (name) => `${name}: ${name === "(request-target)" ? `post ${inbox.pathname}` : sent[name]}`,
  );
  const signature = createSign("sha256").update(lines.join("\n")).sign(privateKey, "base64");
  const parts = { keyId, algorithm, headers: headers.join(" "), signature };
  const field = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  const { host: _, "content-length": __, ...rest } = sent;
  return { ...rest, signature: field.join(",") };
}

/** `{"$actor": id, …}` stands for the actor's whole document with what is given changed. */
function inFull(document: Wire, documents: ReadonlyMap<string, Wire>): Wire {
  const { object } = document;
  const { $actor, ...changes } = Object(object) as Wire;
  return typeof $actor === "string" ? { ...document, object: { ...documents.get($actor), ...changes } } : document;
}

function idOf(value: unknown): string {
  const [first] = [value].flat();
  return typeof first === "string" ? first : String(Object(first)["id"]);
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

export async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
