import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { experts, search } from "../index.ts";
import {
  type Consent,
  type NewExpert,
  type PeerViewer,
  parseNewExpert,
  publicViewer,
  type TokenViewer,
  type Viewer,
} from "../types/index.ts";

const staff: TokenViewer = { kind: "token", scopes: ["experts:read"] };
const named: PeerViewer = { kind: "peer", actor: "https://a.example/ap/actors/a", recognised: false };
const member: PeerViewer = { kind: "peer", actor: "https://b.example/ap/actors/b", recognised: true };
const stranger: PeerViewer = { kind: "peer", actor: "https://c.example/ap/actors/c", recognised: false };
const peer = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };
const iri = `${peer.origin}/ap/objects/1`;
const month = 30 * 86_400_000;

const fields = {
  name: { value: "Wanjiru Example", scope: "recognised" },
  topics: { value: ["cybersecurity"], scope: "public" },
  country: { value: "KE", scope: "recognised" },
  availability: { value: "Tuesdays", scope: { peers: [named.actor] } },
  email: { value: "w@example.org", scope: "node" },
};

function newExpert(given: Record<string, unknown> = {}): NewExpert {
  const parsed = parseNewExpert({ fields: { ...fields, ...given }, searchable: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function consentAt({ clock }: Content, receiptId = "r1"): Consent {
  return { receiptId, textVersion: "1", givenAt: clock.now, expires: clock.now + month };
}

async function share(content: Content, given = {}): Promise<string> {
  const consent = consentAt(content);
  return content.transaction(async (tx) => {
    const { id } = await experts.add(tx, { expert: newExpert(given) });
    await experts.share(tx, { id, consent });
    return id;
  });
}

describeOnBothDatabases("experts", (open) => {
  it("shows each viewer the fields that the person agreed to, in the list as on the page", async () => {
    const content = openContent(await open());
    const id = await share(content);
    const { now } = content.clock;
    const seen = async (viewer: Viewer) => {
      const found = await experts.find(content.db, { ref: id, now }, viewer);
      const { items } = await experts.list(content.db, { now }, viewer);
      expect(items).toEqual(found ? [found] : []);
      expect(await experts.count(content.db, { now }, viewer)).toBe(items.length);
      return Object.keys(found?.fields ?? {}).sort();
    };
    expect(await seen(publicViewer)).toEqual(["topics"]);
    expect(await seen(stranger)).toEqual(["topics"]);
    expect(await seen(named)).toEqual(["availability", "topics"]);
    expect(await seen(member)).toEqual(["country", "name", "topics"]);
    expect(await seen(staff)).toEqual(["availability", "country", "email", "name", "topics"]);
  });

  it("does not tell by filters or search what the page hides", async () => {
    const content = openContent(await open());
    const { now } = content.clock;
    await share(content);
    const found = async (filter: object, viewer: Viewer) =>
      (await experts.list(content.db, { now, ...filter }, viewer)).items.length;
    expect(await found({ country: "KE" }, publicViewer)).toBe(0);
    expect(await found({ country: "KE" }, member)).toBe(1);
    expect(await found({ topic: "cybersecurity" }, publicViewer)).toBe(1);
    expect(await found({ q: "wanjiru" }, publicViewer)).toBe(0);
    expect(await found({ q: "wanjiru" }, member)).toBe(1);
    const hits = async (viewer: Viewer, q = "cybersecurity") =>
      (await search(content.db, { q, now }, viewer)).items.map(({ title }) => title);
    expect(await hits(publicViewer)).toEqual([{}]);
    expect(await hits(member)).toEqual([{ und: "Wanjiru Example" }]);
    expect(await hits(staff, "tuesdays")).toEqual([{ und: "Wanjiru Example" }]);
    expect(await hits(named, "tuesdays")).toEqual([]);
  });

  it("keeps a draft to the people of this node until the person consents", async () => {
    const content = openContent(await open());
    const { now } = content.clock;
    const { id } = await content.transaction((tx) =>
      experts.add(tx, { expert: newExpert({ name: { value: "Public Name", scope: "public" } }) }),
    );
    expect(await experts.find(content.db, { ref: id, now }, publicViewer)).toBeUndefined();
    expect((await search(content.db, { q: "public", now }, publicViewer)).items).toEqual([]);
    expect((await experts.list(content.db, { now }, staff)).items.map(({ draft }) => draft)).toEqual([true]);
    const ended = { ...consentAt(content), expires: now };
    await expect(content.transaction((tx) => experts.share(tx, { id, consent: ended }))).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await content.facts()).toEqual([]);
  });

  it("asks for a new consent before more people see more", async () => {
    const content = openContent(await open());
    const id = await share(content);
    const wider = newExpert({ name: { value: "Wanjiru Example", scope: "public" } });
    const narrower = newExpert({ name: { value: "W. Example", scope: "node" } });
    const revise = (expert: NewExpert, consent?: Consent) =>
      content.transaction((tx) => experts.revise(tx, { id, expert, consent }));
    await expect(revise(wider)).rejects.toMatchObject({ problems: [{ path: "consent" }] });
    await revise(narrower);
    await revise(wider, consentAt(content, "r2"));
    const { fields: seen } = await experts.get(content.db, { ref: id, now: content.clock.now }, publicViewer);
    expect(seen.name).toBe("Wanjiru Example");
    expect((await content.facts()).map(({ type }) => type)).toEqual([
      "expert.shared",
      "expert.revised",
      "expert.revised",
    ]);
  });

  it("erases everything but the receipt when the person withdraws, once", async () => {
    const content = openContent(await open());
    const id = await share(content);
    await content.transaction((tx) => experts.withdraw(tx, { id }));
    await content.transaction((tx) => experts.withdraw(tx, { id }));
    const rows = [
      ...(await content.db.selectFrom("content_expert").selectAll().execute()),
      ...(await content.db.selectFrom("content_text").selectAll().execute()),
      ...(await content.db.selectFrom("content_tag").selectAll().execute()),
    ];
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toMatch(/wanjiru|tuesdays|example\.org/i);
    expect(rows[0]).toMatchObject({ state: "withdrawn", consent: expect.stringContaining("r1") });
    expect((await content.facts()).map(({ type }) => type)).toEqual(["expert.shared", "expert.withdrawn"]);
    await expect(experts.get(content.db, { ref: id, now: 0 }, staff)).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends with the consent, before the job has run as well as after", async () => {
    const content = openContent(await open());
    const id = await share(content);
    await content.transaction((tx) =>
      experts.receiveRemote(tx, { iri, ...peer, expert: newExpert(), consent: consentAt(content) }),
    );
    content.clock.now += month;
    const { now } = content.clock;
    for (const viewer of [publicViewer, member, staff]) {
      expect((await experts.list(content.db, { now }, viewer)).items).toEqual([]);
      expect(await experts.find(content.db, { ref: id, now }, viewer)).toBeUndefined();
      expect((await search(content.db, { q: "cybersecurity", now }, viewer)).items).toEqual([]);
    }
    expect(await content.transaction((tx) => experts.expire(tx))).toEqual({ expired: 2, more: false });
    expect(await content.transaction((tx) => experts.expire(tx))).toEqual({ expired: 0, more: false });
    const rows = await content.db.selectFrom("content_expert").selectAll().execute();
    expect(rows.map(({ state }) => state)).toEqual(["expired"]);
    expect(JSON.stringify(rows)).not.toContain("Wanjiru");
    expect((await content.facts()).at(-1)?.type).toBe("expert.withdrawn");
  });

  it("keeps what another node shares for this node alone, twice like once, and erases it when told", async () => {
    const content = openContent(await open());
    const { now } = content.clock;
    const expert = newExpert({ phone: { value: "+254 1", scope: "node" } });
    const consent = consentAt(content);
    const receive = (updated: number) =>
      content.transaction((tx) => experts.receiveRemote(tx, { iri, ...peer, updated, expert, consent }));
    const first = await receive(5);
    expect(await receive(5)).toEqual(first);
    const found = async (viewer: Viewer) =>
      Object.keys((await experts.find(content.db, { ref: iri, now }, viewer))?.fields ?? {}).sort();
    expect(await found(publicViewer)).toEqual(["topics"]);
    expect(await found(member)).toEqual(["topics"]);
    expect(await found(named)).toEqual(["topics"]);
    expect(await found(staff)).toEqual(["availability", "country", "name", "topics"]);
    await content.transaction((tx) => experts.withdrawRemote(tx, { iri, ...peer }));
    await receive(6);
    const rows = await content.db.selectFrom("content_expert").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("Wanjiru");
    expect((await content.facts()).map(({ type }) => type)).toEqual(["expert.erased"]);
  });

  it("grants and revokes the reading of the list, and tells the balance", async () => {
    const content = openContent(await open());
    await content.transaction(async (tx) => {
      await experts.grant(tx, { peer: peer.owner });
      await experts.grant(tx, { peer: peer.owner });
      await experts.receiveRemote(tx, { iri, ...peer, expert: newExpert(), consent: consentAt(content) });
    });
    const { now } = content.clock;
    expect(await experts.grants(content.db)).toEqual([{ peer: peer.owner, grantedAt: now, received: 1 }]);
    await content.transaction((tx) => experts.revoke(tx, { peer: peer.owner }));
    expect([await experts.isGranted(content.db, peer.owner), await experts.grants(content.db)]).toEqual([false, []]);
    await content.transaction((tx) => experts.grant(tx, { peer: peer.owner }));
    expect(await experts.isGranted(content.db, peer.owner)).toBe(true);
  });
});
