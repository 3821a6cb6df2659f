import { createServer } from "node:http";
import { listen, publicKeyPem, signed, textOf } from "./foreign-host.ts";
import type { Wire } from "./traffic.ts";

/** A host of some software that follows actors of a node, agrees to be followed, and keeps all that it is sent. */
export interface Follower {
  readonly actor: string;
  readonly received: readonly Wire[];
  /** How each of them was signed. */
  readonly schemes: readonly ("rfc9421" | "cavage")[];
  close(): Promise<void>;
}

export async function startFollower(
  software: string,
  { node, follows }: { node: { origin: string }; follows: readonly string[] },
): Promise<Follower> {
  const received: Wire[] = [];
  const schemes: ("rfc9421" | "cavage")[] = [];
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.method === "POST") {
      schemes.push(incoming.headers["signature-input"] === undefined ? "cavage" : "rfc9421");
      const activity: Wire = JSON.parse(await textOf(incoming));
      outgoing.writeHead(202).end();
      received.push(activity);
      if (activity["type"] === "Follow") await say({ type: "Accept", object: activity });
      return;
    }
    const document = documents.get(incoming.url ?? "");
    outgoing.writeHead(document ? 200 : 404, { "content-type": "application/activity+json" });
    outgoing.end(JSON.stringify(document));
  });
  const origin = `http://localhost:${await listen(server)}`;
  const actor = `${origin}/actor`;
  const documents = new Map<string, Wire>([
    [
      "/actor",
      {
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        id: actor,
        type: "Service",
        preferredUsername: "follower",
        inbox: `${origin}/inbox`,
        outbox: `${origin}/outbox`,
        publicKey: { id: `${actor}#main-key`, owner: actor, publicKeyPem },
      },
    ],
    [
      "/.well-known/nodeinfo",
      { links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.0", href: `${origin}/nodeinfo/2.0` }] },
    ],
    ["/nodeinfo/2.0", { version: "2.0", software: { name: software, version: "1" } }],
  ]);
  let said = 0;

  async function say(activity: Wire): Promise<void> {
    const whole = {
      "@context": "https://www.w3.org/ns/activitystreams",
      id: `${origin}/${++said}`,
      actor,
      ...activity,
    };
    const body = Buffer.from(JSON.stringify(whole));
    const inbox = new URL("/ap/inbox", node.origin);
    const signs = { headers: ["(request-target)", "host", "date", "digest"], algorithm: "rsa-sha256", keyId: "" };
    const headers = signed(signs, { keyId: `${actor}#main-key`, body, inbox });
    const { status } = await fetch(inbox, { method: "POST", headers, body });
    if (status !== 202) throw new Error(`${software} was answered ${status}`);
  }

  for (const object of follows) await say({ type: "Follow", object });
  return {
    actor,
    received,
    schemes,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
