import { createSecretKey, randomBytes } from "node:crypto";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createJobs, type Jobs, type Tx } from "../jobs/index.ts";
import { createIds, createLog, systemClock } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { createErasures } from "./create-erasures.ts";
import type { ErasureKind } from "./erasures-options.ts";

declare module "../jobs/tx.ts" {
  interface Facts {
    "test.erased": { id: string };
  }
}

const masterKey = createSecretKey(randomBytes(32));
let folder = "";
let again: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-erasures-"));
  await mkdir(join(folder, "data"));
  again = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const kind: ErasureKind = {
  facts: ["test.erased"],
  refOf: ({ id }) => String(id),
  eraseAgain: async (_tx, ref) => void again.push(ref),
};

function nodeOn(store: Store, { hooked = true } = {}) {
  const clock = systemClock;
  const log = createLog("silent");
  const jobs = createJobs({ store, clock, ids: createIds(clock), log });
  const settings = { keep: 1, to: [join(folder, "place")] };
  const data = join(folder, "data");
  const { transaction } = jobs;
  const erasures = createErasures({
    ...{ db: store.db, transaction, clock, log, masterKey, origin: "https://igf.example", data, settings },
    kinds: { thing: kind },
  });
  jobs.register({
    handlers: erasures.handlers,
    subscriptions: erasures.subscriptions,
    ...(hooked ? { committed: erasures.committed } : {}),
  });
  return { jobs, erasures };
}

const erase = (jobs: Jobs, id: string) => jobs.transaction((tx: Tx) => tx.fact("test.erased", { id }));
const ledger = () => readFile(join(folder, "data/erasures.jsonl"), "utf8").catch(() => "");

async function restored(store: Store): Promise<void> {
  const row = { id: "r", backup: "b", backup_made_at: 1, restored_at: 2, erased_again_at: null };
  await store.transaction((db) => db.insertInto("restoration").values(row).execute());
}

describeOnBothDatabases("what was erased", (open) => {
  it("is written down before whoever asked for it is told, and not when it did not happen", async () => {
    const { jobs, erasures } = nodeOn(await open());
    await erase(jobs, "one");
    expect(await ledger()).toContain('"ref":"one"');
    const failing = jobs.transaction(async (tx) => {
      await tx.fact("test.erased", { id: "two" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await ledger()).not.toContain("two");
    expect(await erasures.isErased("https://igf.example/ap/objects/one")).toBe(true);
    expect(await erasures.isErased("two")).toBe(false);
  });

  it("is written down by the next start when the process was killed right after its COMMIT, once", async () => {
    const store = await open();
    await erase(nodeOn(store, { hooked: false }).jobs, "one");
    expect(await ledger()).toBe("");
    for (let i = 0; i < 2; i++) {
      const { jobs } = nodeOn(store);
      await jobs.start();
      await jobs.idle();
      await jobs.stop();
    }
    expect((await ledger()).split("\n").filter((line) => line !== "").length).toBe(1);
  });

  it("is told beside the backups of a place, where there are any", async () => {
    const { jobs } = nodeOn(await open());
    await erase(jobs, "nowhere to tell");
    await jobs.start();
    await jobs.idle();
    expect(await readdir(folder)).toEqual(["data"]);
    await mkdir(join(folder, "place"));
    await writeFile(join(folder, "place/node.txt"), "https://igf.example\n");
    await erase(jobs, "one");
    await jobs.idle();
    await jobs.stop();
    const [file = "", ...others] = await readdir(join(folder, "place/erasures"));
    expect(others).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, "place/erasures", file), "utf8"))).toMatchObject({
      kind: "thing",
      ref: "one",
    });
  });

  it("is erased again after a restore, once; lines that somebody else wrote or that were torn count for nothing", async () => {
    const store = await open();
    const { jobs, erasures } = nodeOn(store);
    await erase(jobs, "one");
    const mine = await ledger();
    await appendFile(
      join(folder, "data/erasures.jsonl"),
      `${mine.trim().replace("one", "forged")}\n{"kind":"thing","ref":"to`,
    );
    await erase(jobs, "two");
    expect(await erasures.eraseAgain()).toBe(0);
    expect(again).toEqual([]);
    await restored(store);
    expect(await erasures.eraseAgain()).toBe(2);
    expect(again).toEqual(["one", "two"]);
    expect(await erasures.eraseAgain()).toBe(0);
    expect(again.length).toBe(2);
  });
});
