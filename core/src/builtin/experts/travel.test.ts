import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { befriend, bootTestNode, type TestNode, until } from "../../testing/index.ts";

const listJson = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      origin: z.looseObject({ kind: z.string(), node: z.string() }),
      fields: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Experts on their way between whole nodes: who sees what, and that it goes again. */
describe("an expert's entry that is shared", () => {
  let home: TestNode;
  let peer: TestNode;
  let stranger: TestNode;

  beforeAll(async () => {
    const boot = (name: string) => bootTestNode({ name });
    [home, peer, stranger] = await Promise.all([boot("home"), boot("peer"), boot("stranger")]);
    await befriend(peer, home);
    await befriend(stranger, home);
  });
  afterAll(async () => {
    for (const node of [home, peer, stranger]) await node.remove();
  });

  async function tokenOf(node: TestNode): Promise<string> {
    return (
      await node.transaction((tx) =>
        node.identity.issueToken(tx, { name: "test", scopes: ["experts:read"], expires: Date.now() + 60_000 }),
      )
    ).token;
  }

  async function seenAt(node: TestNode, token?: string) {
    const answer = await node.get("/api/v1/experts", token === undefined ? {} : { authorization: `Bearer ${token}` });
    return listJson.parse(await answer.json()).items;
  }

  async function share(fields: object, receiptId: string): Promise<string> {
    const now = Date.now();
    const moment = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
    const consent = {
      receiptId,
      textVersion: "2026-10",
      givenAt: moment(now - 60_000),
      expires: moment(now + 86_400_000),
    };
    const text = JSON.stringify({ key: receiptId, expert: { fields }, consent });
    const file = { name: "expert.json", bytes: new TextEncoder().encode(text) };
    const { data } = await home.run("expert add", { options: { publish: true }, files: { file } });
    const [{ id }] = data as [{ id: string }];
    return id;
  }

  it("reaches whom the person named, with the fields for them, and nobody else; withdrawn, it is gone everywhere", async () => {
    const [atPeer, atStranger] = [await tokenOf(peer), await tokenOf(stranger)];
    const id = await share(
      {
        name: { value: "Expert A", scope: { peers: [peer.actor] } },
        topics: { value: ["access"], scope: { peers: [peer.actor] } },
        position: { value: "Adviser to somebody else", scope: { peers: ["https://else.example/ap/actors/x"] } },
        email: { value: "expert-a@example.org", scope: "node" },
      },
      "01m7s9nsc0694j6v493pqphrb3",
    );
    await until(async () => (await seenAt(peer, atPeer)).length === 1);
    const [entry] = await seenAt(peer, atPeer);
    expect(entry).toMatchObject({
      origin: { kind: "remote", node: home.origin },
      fields: { name: "Expert A", topics: ["access"] },
    });
    expect(Object.keys(entry?.fields ?? {}).sort()).toEqual(["name", "topics"]);
    expect(entry?.id).not.toBe(id);

    await home.federation.idle();
    expect(await seenAt(stranger, atStranger)).toEqual([]);
    for (const node of [home, peer, stranger]) {
      expect(await seenAt(node)).toEqual([]);
      expect(await (await node.get("/en/experts")).text()).not.toContain("Expert A");
      expect((await node.get(`/en/experts/${entry?.id}`)).status).toBe(404);
    }
    expect(await (await home.get("/ap/actors/home/outbox?page=true")).text()).not.toContain("Expert A");

    await home.run("expert withdraw", { arguments: { id } });
    await until(async () => (await seenAt(peer, atPeer)).length === 0);
    expect(await seenAt(home, await tokenOf(home))).toEqual([]);
    const copies = async () => (await home.run("expert copies", { arguments: { id } })).data as { unconfirmed: number };
    await until(async () => (await copies()).unconfirmed === 0);
    expect(await copies()).toMatchObject({ copies: [{ actor: peer.actor, state: "confirmed" }] });
  });

  it("takes its photo along to whom the person named, and back when it is withdrawn", async () => {
    const photo = await home.images.put(
      await sharp({ create: { width: 300, height: 300, channels: 3, background: "#2a7f62" } })
        .png()
        .toBuffer(),
    );
    const url = home.images.urlOf(photo);
    const scope = { peers: [peer.actor] };
    const id = await share(
      {
        name: { value: "Expert P", scope },
        photo: { value: { url, mediaType: "image/webp", alt: { en: "On a stage" } }, scope },
      },
      "01m7s9nsc0694j6v493pqphrb5",
    );
    const token = await tokenOf(peer);
    await until(async () => (await peer.images.find([url])).size === 1);
    expect((await seenAt(peer, token))[0]?.fields["photo"]).toEqual({
      url,
      mediaType: "image/webp",
      alt: { en: "On a stage" },
    });
    await home.run("expert withdraw", { arguments: { id } });
    expect((await fetch(url)).status).toBe(404);
    await until(async () => (await seenAt(peer, token)).length === 0);
    expect((await peer.images.find([url])).size).toBe(0);
    expect(await peer.store.db.selectFrom("picture").select("id").execute()).toEqual([]);
  });

  it("is shown to everybody only where the person said so, and never goes to Public", async () => {
    const token = await tokenOf(peer);
    await share(
      {
        name: { value: "Expert B", scope: "public" },
        affiliation: { value: "Example University", scope: { peers: [peer.actor] } },
      },
      "01m7s9nsc0694j6v493pqphrb4",
    );
    await until(async () => (await seenAt(home)).length === 1);
    const page = await (await home.get("/en/experts")).text();
    expect(page).toContain("Expert B");
    expect(page).not.toContain("Example University");
    await until(async () => (await seenAt(peer, token)).length === 1);
    expect((await seenAt(peer))[0]?.fields).toEqual({ name: "Expert B" });
    const [entry] = await seenAt(peer, token);
    expect(entry?.fields).toEqual({ name: "Expert B", affiliation: "Example University" });
    expect((await peer.get(`/en/experts/${entry?.id}`)).status).toBe(200);
    await home.federation.idle();
    expect(await seenAt(stranger, await tokenOf(stranger))).toEqual([]);
  });
});
