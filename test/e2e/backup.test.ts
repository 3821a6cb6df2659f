import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RestoredNode, restoreNode } from "@nri-commons/core/server";
import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;
const day = 86_400_000;

interface Listed {
  id: string;
  name: Record<string, string>;
  status: string;
}

async function add(node: TestNode, name: string, icalUid: string): Promise<string> {
  const value = {
    name: { en: name },
    startDate: "2027-05-12",
    endDate: "2027-05-13",
    allDay: true,
    zone: "UTC",
    icalUid,
  };
  const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(value)) };
  const added = await node.run("event add", { arguments: { file: "event.json" }, files: { file } });
  const { id } = added.data as { id: string };
  await node.run("event publish", { arguments: { id } });
  return id;
}

async function share(
  node: TestNode,
  name: string,
  peer: TestNode,
  receiptId = "01m7s9nsc0694j6v493pqphrb3",
): Promise<string> {
  const moment = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
  const consent = {
    receiptId,
    textVersion: "2026-10",
    givenAt: moment(Date.now() - 60_000),
    expires: moment(Date.now() + day),
  };
  const fields = {
    name: { value: name, scope: { peers: [peer.actor] } },
    topics: { value: ["access"], scope: { peers: [peer.actor] } },
  };
  const bytes = Buffer.from(JSON.stringify({ key: receiptId, expert: { fields }, consent }));
  const { data } = await node.run("expert add", {
    options: { publish: true },
    files: { file: { name: "e.json", bytes } },
  });
  return (data as [{ id: string }])[0].id;
}

async function events(node: TestNode): Promise<string[]> {
  const answer = await node.get("/api/v1/events?limit=200");
  const { items } = (await answer.json()) as { items: Listed[] };
  return items.map(({ name, status }) => `${name["en"]}${status === "cancelled" ? " (cancelled)" : ""}`).sort();
}

async function restore(node: TestNode, place: string, more: object = {}): Promise<RestoredNode> {
  return restoreNode({
    address: place,
    recovery: await recoveryOf(node),
    file: join(node.folder, "node.toml"),
    settings: {},
    composition,
    progress: () => {},
    ...more,
  });
}

/** Read before the machine is lost. */
const recoveries = new Map<string, { masterKey: Awaited<ReturnType<typeof readKey>> }>();
async function recoveryOf(node: TestNode) {
  const known = recoveries.get(node.folder) ?? { masterKey: await readKey(node) };
  recoveries.set(node.folder, known);
  return known;
}

async function readKey(node: TestNode) {
  const { parseRecoveryFile } = await import("../../core/src/identity/index.ts");
  const parsed = parseRecoveryFile(await readFile(join(node.folder, "recovery.txt"), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.masterKey;
}

async function lose(node: TestNode): Promise<void> {
  await recoveryOf(node);
  await node.stop();
  await rm(node.folder, { recursive: true });
  await mkdir(node.folder);
}

describe("a node that is lost and restored from an older backup", () => {
  let place = "";
  let home: TestNode;
  let peer: TestNode;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "nri-place-"));
    [home, peer] = await Promise.all([bootTestNode({ name: "home" }), bootTestNode({ name: "peer" })]);
    await befriend(peer, home);
    await befriend(home, peer);
  });
  afterAll(async () => {
    await home?.remove();
    await peer?.remove();
    await rm(place, { recursive: true, force: true });
  });

  it("agrees with its peer: what was withdrawn stays withdrawn, what was lost comes back, no id is used twice", async () => {
    await add(home, "Stays", "stays@test.example");
    const changed = await add(home, "Is changed", "changes@test.example");
    const withdrawn = await add(home, "Is withdrawn", "goes@test.example");
    const theirs = await add(peer, "Of the peer", "theirs@test.example");
    const expert = await share(home, "Expert A", peer);
    const lent = await share(peer, "Expert B", home);
    const lentHere = () =>
      home.store.db.selectFrom("content_expert").selectAll().where("iri", "is not", null).execute();
    await until(async () => (await events(peer)).length === 4 && (await events(home)).length === 4);
    await until(async () => (await lentHere()).length === 1);

    const { data } = await home.run("backup", { options: { to: place } });
    expect(data).toMatchObject([{ shelf: place, problem: undefined }]);
    const serialBefore = await lastFact(home);
    // The wire has whole seconds: what changes twice within one cannot be told apart by its `updated`.
    const second = Math.floor(Date.now() / 1000);
    await until(async () => Math.floor(Date.now() / 1000) > second);

    await home.run("event withdraw", { arguments: { id: withdrawn } });
    await home.run("expert withdraw", { arguments: { id: expert } });
    await peer.run("expert withdraw", { arguments: { id: lent } });
    await peer.run("event withdraw", { arguments: { id: theirs } });
    await home.run("event cancel", { arguments: { id: changed }, options: { reason: "The hall is flooded." } });
    await add(home, "After the backup", "after@test.example");
    const agreed = ["After the backup", "Is changed (cancelled)", "Stays"];
    await until(async () => (await events(peer)).join() === agreed.join());
    await until(async () => (await lentHere())[0]?.visibility === "withdrawn");
    // Both ways everything has arrived, and the place has been told what was erased.
    await Promise.all([home.jobs.idle(), peer.jobs.idle()]);
    await home.run("backup", { options: { to: place } });
    const [older] = (await readdir(join(place, "backups"))).sort();
    const idsBefore = await allIds(home);

    await lose(home);
    const restored = await restore(home, join(place, "backups", String(older)));
    expect(restored).toMatchObject({ origin: home.origin, aside: [], erasures: 3 });
    home = await home.restart();

    await home.jobs.idle();
    const everything = JSON.stringify(await everyRow(home));
    expect(everything).toContain("Stays");
    expect(everything).not.toContain("Expert A");
    expect(everything).not.toContain("Expert B");
    expect((await home.get(`/ap/objects/${withdrawn}`)).status).toBe(410);
    expect(await events(home)).not.toContain("Is withdrawn");

    // What only the peer still knew of us comes back from it, by our own proof.
    await until(async () => (await events(home)).join() === agreed.join());
    expect(await events(peer)).toEqual(agreed);

    const next = await add(home, "After the restore", "next@test.example");
    await until(async () => (await events(peer)).includes("After the restore"));
    expect(idsBefore).not.toContain(next);
    expect(await lastFact(home)).toBeGreaterThan(serialBefore + 1_000_000);
    expect(await events(peer)).not.toContain("Is withdrawn");
    const [row] = await home.store.db.selectFrom("restoration").selectAll().execute();
    expect(row?.erased_again_at).not.toBeNull();
  });

  it("sends nobody what the backup still had waiting of somebody who withdrew since", async () => {
    await home.jobs.idle();
    await peer.stop();
    const expert = await share(home, "Expert C", peer, "01m7s9nsc0694j6v493pqphrb4");
    const waiting = () =>
      home.store.db.selectFrom("ap_deliveries").selectAll().where("state", "=", "retrying").execute();
    await until(async () => (await waiting()).length === 1);
    const { data } = await home.run("backup", { options: { to: place } });
    await home.run("expert withdraw", { arguments: { id: expert } });
    await home.jobs.idle();
    await home.run("backup", { options: { to: place } });
    const [{ name }] = data as [{ name: string }];

    await lose(home);
    await restore(home, join(place, "backups", name));
    peer = await peer.restart();
    home = await home.restart();
    await home.run("deliveries resend");
    await add(home, "After the second restore", "second@test.example");
    await until(async () => (await events(peer)).includes("After the second restore"));
    await home.jobs.idle();
    await home.federation.idle();
    expect(JSON.stringify(await everyRow(peer))).not.toContain("Expert C");
    expect(JSON.stringify(await everyRow(home))).not.toContain("Expert C");
  });

  it("is not made where a node stands, unless told; then that one is moved aside whole", async () => {
    await expect(restore(home, place)).rejects.toThrow(/^A node is running on .*\. Stop it first\.$/);
    await home.stop();
    await expect(restore(home, place)).rejects.toThrow(/^A node stands here already: .*node\.toml/);
    const before = await readFile(join(home.folder, "node.toml"), "utf8");
    const { aside } = await restore(home, place, { replace: true });
    expect(aside.length).toBe(3);
    expect(await readFile(aside.find((path) => path.includes("node.toml")) ?? "", "utf8")).toBe(before);
    home = await home.restart();
    expect(await events(home)).toContain("Stays");
    // Erased before the first restore: the list of that lies beside the backups.
    expect(await events(home)).not.toContain("Is withdrawn");
  });

  it("leaves nothing behind when the recovery file is another one's, or the backup is damaged", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-fresh-"));
    const file = join(folder, "node.toml");
    const stranger = { masterKey: await readKey(peer) };
    await expect(restore(home, place, { file, recovery: stranger })).rejects.toThrow(
      "This recovery key does not open this backup.",
    );
    const [name = ""] = (await readdir(join(place, "backups"))).sort().reverse();
    const database = join(place, "backups", name, "database.age");
    const bytes = await readFile(database);
    await writeFile(database, bytes.subarray(0, bytes.length - 50));
    await expect(restore(home, place, { file })).rejects.toThrow(
      /^The database in .* is damaged .* Use another backup\.$/,
    );
    await writeFile(database, bytes);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

async function lastFact(node: TestNode): Promise<number> {
  const { seq } = await node.store.db
    .selectFrom("fact")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .executeTakeFirstOrThrow();
  return Number(seq);
}

async function allIds(node: TestNode): Promise<string[]> {
  return (await node.store.db.selectFrom("content_event").select("id").execute()).map(({ id }) => id);
}

/** Every row of every table that could still tell of somebody. */
async function everyRow({ store: { db } }: TestNode): Promise<unknown[]> {
  const tables = [
    "content_expert",
    "content_event",
    "content_text",
    "ap_objects",
    "ap_activities",
    "ap_inbox",
    "fact",
    "job",
  ] as const;
  const rows: unknown[] = [];
  for (const table of tables) rows.push(...(await db.selectFrom(table).selectAll().execute()));
  return rows;
}
