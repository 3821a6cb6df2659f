import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { JsonObject } from "@nri-commons/core/kit";
import { makeProof } from "../../core/src/federation/proofs/index.ts";
import { toMultikey } from "../../core/src/identity/index.ts";
import type { Answer } from "./answer.ts";
import { post, type Signed } from "./signed-post.ts";
import { suiteClock } from "./suite-clock.ts";

export const streams = "https://www.w3.org/ns/activitystreams";
export const everybody = `${streams}#Public`;

type Page = JsonObject | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site of somebody else: a real server on loopback, with one actor and its keys. */
export interface RemoteSite {
  readonly origin: string;
  readonly actor: string;
  readonly keyId: string;
  readonly rsa: KeyObject;
  readonly rsaPublicPem: string;
  readonly ed25519: KeyObject;
  readonly edKeyId: string;
  readonly pages: Map<string, Page>;
  /** Paths of GETs. */
  readonly asked: string[];
  document(): JsonObject;
  event(more?: JsonObject): JsonObject & { id: string };
  activity(type: string, object: unknown, more?: JsonObject): JsonObject & { id: string };
  prove(document: JsonObject): JsonObject;
  /** To a node's inbox, signed as this site's actor unless told otherwise. */
  send(inbox: string, body: JsonObject | string, how?: Partial<Signed>): Promise<Answer>;
  /** Ends what connections others keep open to it. */
  hangUp(): void;
  close(): Promise<void>;
}

let serial = 0;

export async function startSite(name: string, host = "127.0.0.1"): Promise<RemoteSite> {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === "POST") return void request.resume().on("end", () => response.writeHead(202).end());
    const path = request.url ?? "";
    asked.push(path);
    const page = pages.get(path);
    if (page === undefined) return void response.writeHead(404).end();
    if (typeof page === "function") return page(request, response);
    response.writeHead(200, { "content-type": "application/activity+json" }).end(JSON.stringify(page));
  });
  const origin = await listen(server, host);
  const actor = `${origin}/${name}`;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ed = generateKeyPairSync("ed25519");
  const [keyId, edKeyId] = [`${actor}#rsa`, `${actor}#ed`];
  const rsaPublicPem = pemOf(rsa.publicKey);
  const site: RemoteSite = {
    origin,
    actor,
    keyId,
    edKeyId,
    rsa: rsa.privateKey,
    rsaPublicPem,
    ed25519: ed.privateKey,
    pages,
    asked,
    document: () => ({
      "@context": [streams, "https://w3id.org/security/v1"],
      id: actor,
      type: "Group",
      preferredUsername: name,
      name,
      inbox: `${actor}/inbox`,
      outbox: `${actor}/outbox`,
      followers: `${actor}/followers`,
      publicKey: { id: keyId, owner: actor, publicKeyPem: rsaPublicPem },
      assertionMethod: [
        { id: edKeyId, type: "Multikey", controller: actor, publicKeyMultibase: toMultikey(ed.publicKey) },
      ],
    }),
    event: (more = {}) => ({
      "@context": streams,
      id: `${origin}/events/${++serial}`,
      type: "Event",
      name: `Forum ${serial}`,
      attributedTo: actor,
      to: [everybody],
      startTime: "2027-05-01T09:00:00Z",
      endTime: "2027-05-01T17:00:00Z",
      published: "2026-01-01T00:00:00Z",
      ...more,
    }),
    activity: (type, object, more = {}) => ({
      "@context": streams,
      id: `${origin}/activities/${++serial}`,
      type,
      actor,
      to: [everybody],
      object: JSON.parse(JSON.stringify(object)),
      ...more,
    }),
    prove: (document) => makeProof(document, { id: edKeyId, key: ed.privateKey }, suiteClock.now()),
    send: (inbox, body, how = {}) =>
      post({
        url: inbox,
        body: typeof body === "string" ? body : JSON.stringify(body),
        keyId,
        key: rsa.privateKey,
        ...how,
      }),
    hangUp: () => server.closeAllConnections(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  pages.set(`/${name}`, site.document());
  pages.set(`/${name}/outbox`, {
    "@context": streams,
    id: `${actor}/outbox`,
    type: "OrderedCollection",
    orderedItems: [],
  });
  return site;
}

export function pemOf(key: KeyObject): string {
  return key.export({ format: "pem", type: "spki" }).toString();
}

async function listen(server: Server, host: string): Promise<string> {
  server.listen(0, host);
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}
