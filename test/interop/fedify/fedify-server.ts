// A small ActivityPub server made with Fedify, in a process of its own: `node fedify-server.ts [port] [first knock]`.
import type { IncomingMessage } from "node:http";
import {
  createFederation,
  type Federation,
  generateCryptoKeyPair,
  type HttpMessageSignaturesSpec,
  MemoryKvStore,
} from "@fedify/fedify";
import { Endpoints, Group } from "@fedify/vocab";
import { answerCommands } from "../peers/answer-commands.ts";
import { listen, readAll, schemeOf } from "../peers/http-door.ts";
import { fedifyCommands } from "./fedify-commands.ts";
import { listenToInbox } from "./fedify-inbox.ts";
import { emptyShelf, type Shelf } from "./fedify-shelf.ts";

const name = "fedify";

async function startFedify(port: number, firstKnock: HttpMessageSignaturesSpec): Promise<void> {
  const shelf = emptyShelf();
  let federation: Federation<Shelf> | undefined;
  const actualPort = await listen(async (incoming, outgoing) => {
    const body = await readAll(incoming);
    const answer = await federation?.fetch(toRequest(incoming, body), { contextData: shelf });
    if (incoming.method === "POST" && answer) {
      shelf.deliveries.push({ scheme: schemeOf(incoming.headers), status: answer.status, ...activityOf(body) });
    }
    outgoing.writeHead(answer?.status ?? 503, Object.fromEntries(answer?.headers ?? []));
    outgoing.end(answer && Buffer.from(await answer.arrayBuffer()));
  }, port);
  const origin = `http://127.0.0.1:${actualPort}`;
  federation = await buildFederation(origin, firstKnock);
  const context = federation.createContext(new URL(origin), shelf);
  answerCommands(fedifyCommands({ context, shelf, name }));
  process.send?.({ origin, actor: context.getActorUri(name).href });

  function toRequest({ url = "/", method = "GET", headers }: IncomingMessage, body: Buffer): Request {
    const list = Object.entries(headers).map(([key, value]): [string, string] => [key, String(value)]);
    return new Request(new URL(url, origin), {
      method,
      headers: list,
      ...(method === "POST" ? { body: new Uint8Array(body) } : {}),
    });
  }
}

async function buildFederation(origin: string, firstKnock: HttpMessageSignaturesSpec): Promise<Federation<Shelf>> {
  const keys = [await generateCryptoKeyPair("RSASSA-PKCS1-v1_5"), await generateCryptoKeyPair("Ed25519")];
  // Loopback is where the test's other node lives.
  const federation = createFederation<Shelf>({
    kv: new MemoryKvStore(),
    allowPrivateAddress: true,
    origin,
    firstKnock,
  });
  federation
    .setActorDispatcher("/users/{identifier}", async (context, identifier) => {
      if (identifier !== name) return null;
      const pairs = await context.getActorKeyPairs(identifier);
      return new Group({
        id: context.getActorUri(identifier),
        preferredUsername: identifier,
        name: "A group on other software",
        inbox: context.getInboxUri(identifier),
        outbox: context.getOutboxUri(identifier),
        followers: context.getFollowersUri(identifier),
        endpoints: new Endpoints({ sharedInbox: context.getInboxUri() }),
        publicKeys: pairs.map((pair) => pair.cryptographicKey),
        assertionMethods: pairs.map((pair) => pair.multikey),
      });
    })
    .setKeyPairsDispatcher(() => keys);
  federation.setOutboxDispatcher("/users/{identifier}/outbox", () => ({ items: [] }));
  federation.setFollowersDispatcher("/users/{identifier}/followers", ({ data }) => ({
    items: [...data.followers.values()],
  }));
  federation.setNodeInfoDispatcher("/nodeinfo/2.1", () => ({
    software: { name: "fedify-peer", version: "1.0.0" },
    protocols: ["activitypub"],
    usage: { users: {}, localPosts: 0, localComments: 0 },
  }));
  listenToInbox(federation);
  return federation;
}

function activityOf(body: Buffer): { type: string; id: string } {
  try {
    const { type, id } = JSON.parse(body.toString("utf8"));
    return { type: String(type), id: String(id) };
  } catch {
    return { type: "not JSON", id: "" };
  }
}

const [port = "0", knock] = process.argv.slice(2);
await startFedify(Number(port), knock === "cavage" ? "draft-cavage-http-signatures-12" : "rfc9421");
