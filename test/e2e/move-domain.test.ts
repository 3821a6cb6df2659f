import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The same machine under two names, as when both lead to it: `localhost` before, `127.0.0.1` afterwards. */
describe("a node that moves to another domain, over HTTP (SQLite)", () => {
  move(async () => ({}));
});

describeOnPostgres("a node that moves to another domain, over HTTP", (open) => {
  move(async () => ({ database: await open.empty() }));
});

function move(database: () => Promise<{ database?: string }>) {
  let kenya: TestNode;
  let africa: TestNode;
  let world: TestNode;
  let next = "";
  let before = "";
  let event = "";

  beforeAll(async () => {
    kenya = await bootTestNode({ name: "kenya", ...(await database()) });
    africa = await bootTestNode({ name: "africa" });
    world = await bootTestNode({ name: "world", kind: "secretariat", keepsRegistry: true });
    before = kenya.origin;
    next = before.replace("localhost", "127.0.0.1");
    for (const other of [africa, world]) {
      await befriend(other, kenya);
      await befriend(kenya, other);
    }
    event = await publish(kenya, "Kenya IGF 2027");
    await until(async () => (await names(africa)).length === 1 && (await names(world)).length === 1);
  });
  afterAll(async () => {
    for (const node of [kenya, africa, world]) await node?.remove();
  });

  it("is first only looked at: what would change, and how the new name is seen", async () => {
    const { text, data } = await kenya.run("move", { arguments: { address: next } });
    expect(text).toContain(`Nothing is changed yet. ${before} would become ${next}`);
    expect(data).toMatchObject({ from: before, to: next, reach: { published: 1, followers: 2, following: 2 } });
    expect(text).toMatch(/ok +reachable: /);
    await expect(kenya.run("move", { arguments: { address: next }, options: { now: true } })).rejects.toThrow(
      "Stop it",
    );
    await expect(kenya.run("move", { arguments: { address: before } })).rejects.toThrow("already");
    await expect(kenya.run("move", { arguments: { address: "https://a.example/path" } })).rejects.toThrow(
      "scheme and host",
    );
    await expect(world.run("move", { arguments: { address: next } })).rejects.toThrow("keeps the registry");
  });

  it("makes a backup, takes the new address, and its followers follow on", async () => {
    const place = join(kenya.folder, "shelf");
    const stopped = await kenya.restart({ start: false });
    const { data } = await stopped.run("move", { arguments: { address: next }, options: { now: true } });
    expect(data).toMatchObject({
      from: before,
      to: next,
      configured: true,
      backups: [expect.stringContaining("backups/")],
    });
    expect(await readFile(join(kenya.folder, "node.toml"), "utf8")).toContain(`origin = "${next}"`);
    expect(place).toBeTruthy();

    kenya = await stopped.restart({ start: true });
    expect(kenya.origin).toBe(next);
    await followedOn(before);
    for (const other of [africa, world]) {
      await until(async () => (await origins(other)).join() === next);
      expect(await names(other)).toEqual(["Kenya IGF 2027"]);
    }
    expect((await kenya.run("move status")).text).toMatch(/followed on[\s\S]*followed on/);
    expect((await kenya.run("audit verify")).text).not.toMatch(/foreign|checkpoint is/i);
  });

  it("delivers what is published next, and gets what the others publish", async () => {
    await publish(kenya, "After the move");
    await publish(africa, "Africa IGF 2027");
    await until(async () => (await names(world)).includes("After the move"));
    await until(async () => (await names(kenya)).includes("Africa IGF 2027"));
    await kenya.run("event cancel", { arguments: { id: event }, options: { reason: "Postponed for the move." } });
    await until(async () => (await listed(africa)).some(({ status }) => status === "cancelled"));
  });

  it("leads whoever opens an old link to the new page", async () => {
    const page = await fetch(`${before}/en/events/${event}?from=mail`, {
      redirect: "manual",
      headers: { accept: "text/html" },
    });
    expect([page.status, page.headers.get("location")]).toEqual([301, `${next}/en/events/${event}?from=mail`]);
    const arrived = await fetch(`${before}/ap/objects/${event}`, { headers: { accept: "text/html" } });
    expect([arrived.status, arrived.url.startsWith(`${next}/`)]).toEqual([200, true]);
    const actor = await fetch(`${before}/ap/actors/kenya`, { headers: { accept: "application/activity+json" } });
    expect(await actor.json()).toMatchObject({ id: `${before}/ap/actors/kenya`, movedTo: `${next}/ap/actors/kenya` });
  });

  it("makes its next backup in the same place, and goes back when it has to", async () => {
    expect((await kenya.run("backup")).text).toContain("good");
    const stopped = await kenya.restart({ start: false });
    await stopped.run("move", { arguments: { address: before }, options: { now: true } });
    kenya = await stopped.restart({ start: true });
    expect(kenya.origin).toBe(before);
    await followedOn(next);
    for (const other of [africa, world]) await until(async () => (await origins(other)).join() === before);
    await publish(kenya, "Home again");
    await until(async () => (await names(africa)).includes("Home again"));
    expect((await names(africa)).filter((name) => name === "Kenya IGF 2027")).toHaveLength(1);
  });

  /** Both follow it where it is now: it knows, and they know that it agreed. */
  async function followedOn(from: string): Promise<void> {
    const here = kenya.origin;
    await until(async () => {
      const moved = (await kenya.federation.moves.list()).find(({ origin }) => origin === from);
      return moved !== undefined && moved.followers.length === 2 && moved.followers.every((one) => one.here);
    });
    for (const other of [africa, world]) {
      await expect
        .poll(async () => (await other.federation.peers.list()).filter(({ following }) => following !== "no"))
        .toMatchObject([{ actor: `${here}/ap/actors/kenya`, following: "accepted" }]);
    }
  }

  async function publish(node: TestNode, name: string): Promise<string> {
    const value = {
      name: { en: name },
      startDate: "2027-05-12",
      endDate: "2027-05-13",
      allDay: true,
      zone: "Africa/Nairobi",
      place: { locality: "Nairobi", country: "KE" },
    };
    const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(value)) };
    const added = await node.run("event add", { arguments: { file: "event.json" }, files: { file } });
    const { id } = added.data as { id: string };
    await node.run("event publish", { arguments: { id } });
    return id;
  }

  async function listed(node: TestNode): Promise<Listed[]> {
    const response = await node.get("/api/v1/events?limit=200");
    return ((await response.json()) as { items: Listed[] }).items;
  }

  const names = async (node: TestNode) => (await listed(node)).map(({ name }) => name["en"] ?? "").sort();

  /** Of Kenya's first event, wherever it is said to be from. */
  async function origins(node: TestNode): Promise<string[]> {
    return (await listed(node))
      .filter(({ name }) => name["en"] === "Kenya IGF 2027")
      .map(({ origin }) => origin.node ?? "");
  }
}

interface Listed {
  name: Record<string, string>;
  status: string;
  origin: { node?: string };
}
