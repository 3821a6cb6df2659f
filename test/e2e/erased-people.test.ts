import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreNode } from "@nri-commons/core/server";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRecoveryFile } from "../../core/src/identity/index.ts";

const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;

async function addEvent(node: TestNode): Promise<string> {
  const value = { name: "Forum", startDate: "2027-05-12", zone: "Africa/Nairobi", attendance: "hybrid" };
  const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(value)) };
  const added = await node.run("event add", {
    arguments: { file: "event.json" },
    files: { file },
    options: { publish: true },
  });
  return (added.data as { id: string }).id;
}

/** Registers somebody as a visitor does who took their time. */
async function register(node: TestNode, event: string, name: string): Promise<string> {
  const path = `/en/registration/${event}`;
  const form = await (await node.get(path)).text();
  const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(form)?.[1] ?? "";
  await new Promise((resolve) => setTimeout(resolve, 3100));
  const email = `${name.toLowerCase()}@people.example`;
  const body = new URLSearchParams({ nri_stamp, name, email, mode: "onsite" });
  const answer = await fetch(new URL(path, node.origin), { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location") ?? "", node.origin).pathname;
}

async function press(node: TestNode, page: string): Promise<void> {
  const html = await (await node.get(page)).text();
  const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const body = new URLSearchParams({ nri_stamp });
  const answer = await fetch(new URL(page, node.origin), { method: "POST", body, redirect: "manual" });
  expect([page, answer.status]).toEqual([page, 303]);
}

async function everyRow(node: TestNode): Promise<string> {
  const { db } = node.store;
  const rows = [];
  for (const { name } of await db.introspection.getTables()) {
    rows.push(
      await db
        .selectFrom(name as "fact")
        .selectAll()
        .execute(),
    );
  }
  return JSON.stringify(rows);
}

describe("people who were erased after a backup was made", () => {
  let place = "";
  let node: TestNode;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "nri-place-"));
    node = await bootTestNode({ name: "home" });
  });
  afterAll(async () => {
    await node?.remove();
    await rm(place, { recursive: true, force: true });
  });

  it("are erased again when it is restored: by themselves, by the team and by their address; who cancelled since has left", async () => {
    const event = await addEvent(node);
    await node.run("registration open", { arguments: { event } });
    const all = ["Stays", "Leaves", "Listed", "Asked", "Cancels"];
    const [, own = "", , , cancels = ""] = await Promise.all(all.map((name) => register(node, event, name)));
    const { data: before } = await node.run("registration list", { arguments: { event } });
    expect((before as { people: unknown[] }).people).toHaveLength(5);
    await node.run("backup", { options: { to: place } });

    await press(node, `${own}/erase`);
    await press(node, `${cancels}/cancel`);
    await node.run("registration remove", { arguments: { event, who: "Listed" } });
    const { text } = await node.run("erase", { arguments: { email: "asked@people.example" }, options: { yes: true } });
    expect(text).toBe("Erased: 1 registration to an event");
    await node.jobs.idle();
    // The next backup carries the list of erasures; the older one is what gets restored.
    await node.run("backup", { options: { to: place } });
    const gone = ["Leaves", "Listed", "Asked", "leaves@", "listed@", "asked@"];
    const now = await everyRow(node);
    expect(gone.filter((word) => now.includes(word))).toEqual([]);

    const parsed = parseRecoveryFile(await readFile(join(node.folder, "recovery.txt"), "utf8"));
    if (!parsed.ok) throw new Error("no recovery file");
    await node.stop();
    // The machine is lost whole: the list of erasures is beside the backups.
    await rm(node.folder, { recursive: true });
    await mkdir(node.folder);
    const [backup] = (await readdir(join(place, "backups"))).sort();
    const restored = await restoreNode({
      address: join(place, "backups", String(backup)),
      recovery: parsed.value,
      file: join(node.folder, "node.toml"),
      settings: {},
      composition,
      progress: () => {},
    });
    expect(restored.erasures).toBe(4);
    node = await node.restart();
    const after = await everyRow(node);
    expect(gone.filter((word) => after.includes(word))).toEqual([]);
    const { data } = await node.run("registration list", { arguments: { event } });
    const named = (data as { people: { name: string; state: string }[] }).people.filter(({ name }) => name !== "");
    expect(named.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(["Cancels cancelled", "Stays confirmed"]);
    expect((await node.get(own)).status).toBe(404);
  });
});
