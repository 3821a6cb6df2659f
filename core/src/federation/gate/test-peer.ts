import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import { toMultikey } from "../../identity/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import { signCavage, signRfc9421 } from "../signatures/index.ts";
import type { PostRequest } from "./admit-post.ts";

export interface Pair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/** A host of somebody else for the tests: a real server on loopback that answers with what it was given, and its keys. */
export interface TestPeer {
  origin: string;
  actor: string;
  rsa: Pair;
  ed25519: Pair;
  /** What is asked for by path: change it to attack. */
  pages: Map<string, Page>;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

interface Page {
  body: JsonObject | string;
  status?: number;
  type?: string;
  location?: string;
}

export const here = "https://me.example";
export const inbox = `${here}/ap/inbox`;
export const context = "https://www.w3.org/ns/activitystreams";

export async function startPeer(): Promise<TestPeer> {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const page = pages.get(path);
    if (!page) return response.writeHead(404).end();
    if (page.location) return response.writeHead(302, { location: page.location }).end();
    const body = typeof page.body === "string" ? page.body : JSON.stringify(page.body);
    return response
      .writeHead(page.status ?? 200, { "content-type": page.type ?? "application/activity+json" })
      .end(body);
  });
  const origin = await listen(server);
  const peer: TestPeer = {
    origin,
    actor: `${origin}/ap/actors/a`,
    rsa: rsaPair(),
    ed25519: generateKeyPairSync("ed25519"),
    pages,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  pages.set("/ap/actors/a", { body: actorDocument(peer) });
  return peer;
}

export function rsaPair(modulusLength = 2048): Pair {
  return generateKeyPairSync("rsa", { modulusLength });
}

export function actorDocument(peer: Pick<TestPeer, "actor" | "rsa" | "ed25519">): JsonObject {
  return {
    "@context": [context, "https://w3id.org/security/v1"],
    id: peer.actor,
    type: "Group",
    publicKey: { id: `${peer.actor}#rsa-1`, owner: peer.actor, publicKeyPem: pem(peer.rsa.publicKey) },
    assertionMethod: [
      {
        id: `${peer.actor}#ed25519-1`,
        type: "Multikey",
        controller: peer.actor,
        publicKeyMultibase: toMultikey(peer.ed25519.publicKey),
      },
    ],
  };
}

export function pem(key: KeyObject): string {
  return key.export({ format: "pem", type: "spki" }).toString();
}

interface Sending {
  key?: KeyObject;
  keyId?: string;
  scheme?: "rfc9421" | "cavage";
  targetUri?: string;
  now: number;
}

/** The request that carries this body to our inbox, signed as the peer's actor unless told otherwise. */
export async function post(peer: TestPeer, body: JsonObject | string | Buffer, sending: Sending): Promise<PostRequest> {
  const raw = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const { key = peer.rsa.privateKey, keyId = `${peer.actor}#rsa-1`, targetUri = inbox, now } = sending;
  const sign = sending.scheme === "cavage" ? signCavage : signRfc9421;
  const signed = await sign({ method: "POST", url: new URL(targetUri), body: raw, keyId, key, now });
  const headers = { ...signed, "content-type": "application/activity+json" };
  return { method: "POST", targetUri: inbox, headers, body: raw, address: "192.0.2.1", requestId: "r1" };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}
