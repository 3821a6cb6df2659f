import { createSecretKey, randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { coreMigrations } from "../../migrations/index.ts";
import { createFiles } from "../files/index.ts";
import { createJobs } from "../jobs/index.ts";
import { createIds, createLog, systemClock } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../testing/databases.ts";
import type { BackupsOptions } from "./backups-options.ts";
import { createBackups } from "./create-backups.ts";

const progress = () => {};
let folder = "";
let shelf = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-backup-"));
  shelf = join(folder, "shelf");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function backupsOf(store: Store, more: Partial<BackupsOptions> = {}) {
  const files = createFiles({ dir: join(folder, "data/files") });
  const backups = createBackups({
    store,
    files,
    clock: systemClock,
    log: createLog("silent"),
    masterKey: createSecretKey(randomBytes(32)),
    origin: "https://igf.example",
    data: join(folder, "data"),
    settings: { keep: 2, to: [shelf] },
    readConfig: async () => 'origin = "https://igf.example"\n',
    ledgers: { core: coreMigrations },
    ...more,
  });
  return { backups, files };
}

async function addFacts(store: Store, count: number, payload = "Ünïcode \u4e2d ' \" \\ \n"): Promise<void> {
  await store.transaction(async (db) => {
    for (let i = 0; i < count; i++) await db.insertInto("fact").values({ type: "t", payload, at: i }).execute();
  });
}

async function allFiles(): Promise<string[]> {
  const all = await readdir(shelf, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describeOnBothDatabases("a backup", (open) => {
  it("is encrypted, is restored as a test, and is told good", async () => {
    const store = await open();
    await addFacts(store, 900);
    const { backups, files } = backupsOf(store);
    await files.put(Buffer.from("minutes of the meeting"), { name: "a.txt", declaredType: "text/plain" });
    const [made] = await backups.run({ progress });
    expect(made).toMatchObject({ shelf, problem: undefined, verifiedAt: expect.any(Number) });
    expect(await backups.list()).toEqual([made]);
    const audited = await store.db.selectFrom("audit_entry").select(["verb", "object", "details"]).execute();
    expect(audited).toEqual([
      { verb: "backup.made", object: made?.name, details: JSON.stringify({ good: true, place: shelf }) },
    ]);
    expect(await backups.verify(shelf, progress)).toMatchObject({ name: made?.name, files: 1 });
    for (const file of await allFiles()) {
      const bytes = await readFile(file);
      if (file.endsWith(".age")) expect(bytes.toString("latin1")).toMatch(/^age-encryption.org\/v1\n/);
      expect(bytes.includes("minutes") || bytes.includes("nicode")).toBe(false);
    }
    expect(await readdir(join(folder, "data"))).toEqual(["files"]);
  });

  it("copies a file once, keeps as many backups as told, and lets go of files that none of them needs", async () => {
    const store = await open();
    const { backups, files } = backupsOf(store);
    const { sha256 } = await files.put(Buffer.from("one"), { name: "1.txt", declaredType: "text/plain" });
    await backups.run({ progress });
    const [first] = await readdir(join(shelf, "files"));
    const { ctimeMs } = await stat(join(shelf, "files", String(first)));
    await backups.run({ progress });
    expect((await stat(join(shelf, "files", String(first)))).ctimeMs).toBe(ctimeMs);
    await files.remove(sha256);
    for (let i = 0; i < 2; i++) await backups.run({ progress });
    expect((await readdir(join(shelf, "backups"))).length).toBe(2);
    expect(await readdir(join(shelf, "files")).catch(() => [])).toEqual([]);
    expect((await backups.list()).length).toBe(2);
  });
});

describeOnSqlite("a backup in its place", (open) => {
  it("that was interrupted is never taken for a good one, and is tidied away", async () => {
    const store = await open();
    const { backups } = backupsOf(store);
    await backups.run({ progress });
    const [whole = ""] = await readdir(join(shelf, "backups"));
    const torn = join(shelf, "backups/20990101T000000000Z-0000");
    await cp(join(shelf, "backups", whole), torn, { recursive: true });
    await rm(join(torn, "manifest.age"));
    expect(await backups.verify(shelf, progress)).toMatchObject({ name: whole });
    await backups.run({ progress });
    expect(await readdir(join(shelf, "backups"))).not.toContain("20990101T000000000Z-0000");
  });

  it.each([
    ["is cut", async (file: string) => truncate(file, (await stat(file)).size - 100)],
    ["has one byte changed", async (file: string) => changeByte(file)],
    ["is missing", (file: string) => rm(file)],
  ])("whose database %s is told damaged", async (_what, damage) => {
    const store = await open();
    await addFacts(store, 300);
    const { backups } = backupsOf(store);
    const [made] = await backups.run({ progress });
    await damage(join(shelf, "backups", made?.name ?? "", "database.age"));
    await expect(backups.verify(shelf, progress)).rejects.toThrow(
      /^The database (in .* is damaged|is missing in .*) \(backups\/.*\/database\.age\)\. Use another backup\.$/,
    );
    expect(await readdir(join(folder, "data"))).toEqual([]);
  });

  it("is made by itself, once in each period, when that is written down", async () => {
    const store = await open();
    expect(Object.keys(backupsOf(store).backups.handlers)).toEqual([]);
    const clock = { at: Date.now(), now: () => clock.at };
    const jobs = createJobs({ store, clock, ids: createIds(clock), log: createLog("silent") });
    const { backups } = backupsOf(store, { clock, settings: { every: "P1D", keep: 5, to: [shelf] } });
    jobs.register({ handlers: backups.handlers });
    await jobs.start();
    for (const days of [0, 0, 1]) {
      clock.at += days * 86_400_000 + 60_000;
      jobs.wake();
      await jobs.idle();
    }
    await jobs.stop();
    expect((await readdir(join(shelf, "backups"))).length).toBe(2);
    expect(await backups.lastGood()).toBeGreaterThan(Date.now());
  });

  it("of one node does not go where another one keeps its own", async () => {
    const store = await open();
    await backupsOf(store).backups.run({ progress });
    const other = backupsOf(store, { origin: "https://other.example" });
    await expect(other.backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: `${shelf} has the backups of https://igf.example. Give each node a place of its own.` }],
    });
    const stranger = backupsOf(store);
    await expect(stranger.backups.verify(shelf, progress)).rejects.toThrow(
      "This recovery key does not open this backup.",
    );
  });

  it("goes to the place that works when another one does not", async () => {
    const store = await open();
    await writeFile(join(folder, "a-file"), "");
    const bad = join(folder, "a-file/below");
    const { backups } = backupsOf(store, { settings: { keep: 2, to: [bad, shelf] } });
    const results = await backups.run({ progress });
    expect(results.map((one) => [one.shelf, one.problem === undefined])).toEqual([
      [bad, false],
      [shelf, true],
    ]);
  });
});

async function changeByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
