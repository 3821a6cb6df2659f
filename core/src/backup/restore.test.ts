import { createSecretKey, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Decrypter } from "age-encryption";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coreMigrations } from "../../migrations/index.ts";
import { createFiles } from "../files/index.ts";
import { parseRecoveryFile, toRecoveryFile } from "../identity/index.ts";
import { createLog, systemClock } from "../kit/index.ts";
import { migrate, openStore, type Store } from "../store/index.ts";
import { describeOnBothDatabases, describeOnPostgres } from "../testing/databases.ts";
import { toBackupKeys } from "./backup-keys.ts";
import { createBackups } from "./create-backups.ts";
import { openBackup } from "./open-backup.ts";
import { hashesOf } from "./packed-plugin.ts";
import type { Ledgers } from "./restore-database.ts";
import { seal } from "./seal.ts";

const progress = () => {};
const masterKey = createSecretKey(randomBytes(32));
const ledgers: Ledgers = { core: coreMigrations };
let folder = "";
let place = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-restore-"));
  place = join(folder, "place");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Some of everything that differs between the two databases. */
async function fill(store: Store): Promise<void> {
  await store.transaction(async (db) => {
    const texts = ["plain", "Ünïcode 中文 \u{1f30d}", "quote ' \" \\ \n tab\t", ""];
    for (const [at, payload] of texts.entries())
      await db.insertInto("fact").values({ type: "t", payload, at }).execute();
    await db.insertInto("job_schedule").values({ kind: "k", next_at: 4_102_444_800_000 }).execute();
    await sql`insert into content_text (object_id, kind, audience, origin, at, until, label, excerpt, title, body, marks)
      values ('o', 'event', 'public', null, 1, null, '{}', '', 'Nairobi', 'Hello world', '')`.execute(db);
    await sql`insert into ap_activities (id, type, actor, object, public, local, doc)
      values ('https://x.example/1', 'Create', 'https://x.example/a', null, 1, 0, '{}')`.execute(db);
    await sql`insert into ap_collections (collection, seq) select 'c', seq from ap_activities`.execute(db);
  });
}

async function backUp(store: Store, more: object = {}): Promise<void> {
  const backups = createBackups({
    store,
    files: createFiles({ dir: join(folder, "data/files") }),
    clock: systemClock,
    log: createLog("silent"),
    masterKey,
    origin: "https://igf.example",
    data: join(folder, "data"),
    settings: { keep: 2, to: [place] },
    readConfig: async () => "",
    ledgers,
    ...more,
  });
  expect(await backups.run({ progress })).toMatchObject([{ problem: undefined }]);
}

async function fetchTo(database: string | undefined, more: object = {}): Promise<string> {
  const back = join(folder, "back");
  const opened = await openBackup({ address: place, masterKey, settings: {} });
  try {
    await opened.fetch({ folder: back, database, ledgers, now: 7, progress, ...more });
  } finally {
    await opened.close();
  }
  return database ?? `sqlite:${back}/node.db`;
}

async function contents(store: Store) {
  const { db } = store;
  return {
    facts: await db.selectFrom("fact").select(["seq", "type", "payload", "at"]).orderBy("seq").execute(),
    schedule: await db.selectFrom("job_schedule").selectAll().execute(),
    collected: (await sql`select collection, seq from ap_collections`.execute(db)).rows,
    texts: (await sql`select n, object_id, title, body from content_text`.execute(db)).rows,
    migrations: await db.selectFrom("migration").select(["ledger", "name"]).orderBy("name").execute(),
  };
}

async function isSearchable({ db, dialect }: Store): Promise<boolean> {
  const found =
    dialect === "sqlite"
      ? await sql`select 1 from content_text_fts where content_text_fts match 'hello'`.execute(db)
      : await sql`select 1 from content_text where words @@ to_tsquery('simple', 'hello')`.execute(db);
  return found.rows.length === 1;
}

describeOnBothDatabases("a backup of a node", (open) => {
  it("becomes a SQLite file with every row, search included, whose counted keys go on after a gap", async () => {
    const store = await open();
    await fill(store);
    await backUp(store);
    const restored = await openStore({ url: await fetchTo(undefined) });
    try {
      expect(await contents(restored)).toEqual(await contents(store));
      expect(await isSearchable(restored)).toBe(true);
      await restored.transaction((db) => db.insertInto("fact").values({ type: "n", payload: "", at: 9 }).execute());
      const last = (await contents(restored)).facts.at(-1);
      expect(last?.seq).toBe(4 + 1_000_000_000 + 1);
    } finally {
      await restored.close();
    }
  });

  it("brings the plugins that were added to the node, as they were packed, and what npm knows of their libraries", async () => {
    const store = await open();
    const plugins = [await packed("labs-1.0.0.tgz"), await packed("forum-2.0.0.tgz")];
    await backUp(store, { packed: async () => ({ plugins, lock: "{}" }) });
    await backUp(store, { packed: async () => ({ plugins, lock: "{}" }) });
    expect(await readdir(join(place, "files"))).toHaveLength(2);
    const opened = await openBackup({ address: place, masterKey, settings: {} });
    const fetched = await opened.fetchPlugins(join(folder, "fetched"));
    await opened.close();
    expect(opened.pluginLock).toBe("{}");
    for (const [at, { path = "", ...one }] of fetched.entries()) {
      expect({ ...one, path: plugins[at]?.path }).toEqual(plugins[at]);
      expect(await readFile(path)).toEqual(await readFile(plugins[at]?.path ?? ""));
    }
  });

  it("from a newer version is refused, by name", async () => {
    const store = await open();
    await backUp(store);
    const { "115-backup": _, ...older } = coreMigrations;
    await expect(fetchTo(undefined, { ledgers: { core: older } })).rejects.toThrow(
      /was made by a newer version \(0\.1\.0\): this one does not know 115-backup of core\. Install that version/,
    );
  });
});

describeOnPostgres("a backup", (open) => {
  it("of SQLite, or of PostgreSQL, fills an empty PostgreSQL database", async () => {
    const sqlite = await openStore({ url: `sqlite:${folder}/from.db` });
    await migrate(sqlite, { ledger: "core", migrations: coreMigrations });
    const postgres = await open();
    for (const from of [sqlite, postgres]) {
      await fill(from);
      await rm(place, { recursive: true, force: true });
      await backUp(from);
      const restored = await open({ url: await fetchTo(await open.empty()), migrations: {} });
      expect(await contents(restored)).toEqual(await contents(from));
      expect(await isSearchable(restored)).toBe(true);
      await restored.transaction((db) => db.insertInto("fact").values({ type: "n", payload: "", at: 9 }).execute());
      expect((await contents(restored)).facts.at(-1)?.seq).toBeGreaterThan(1_000_000_000);
    }
    await sqlite.close();
  });

  it("that is damaged leaves an empty database empty; one that is not is not touched", async () => {
    const store = await open();
    await fill(store);
    await backUp(store);
    await expect(fetchTo(await open.fresh())).rejects.toThrow(/is not empty\. Make a new, empty database/);
    const [name = ""] = await readdir(join(place, "backups"));
    const database = join(place, "backups", name, "database.age");
    await truncate(database, (await readFile(database)).length - 40);
    const url = await open.empty();
    await expect(fetchTo(url)).rejects.toThrow(/^The database in .* is damaged/);
    const left = await open({ url, migrations: {} });
    const { rows } = await sql`select 1 from information_schema.tables where table_schema = 'public'`.execute(left.db);
    expect(rows).toEqual([]);
  });
});

/** A file with a thousand bytes of its own. */
async function packed(file: string) {
  const path = join(folder, "packages", file);
  await mkdir(join(folder, "packages"), { recursive: true });
  await writeFile(path, randomBytes(1000));
  const [name = "", version = ""] = file.replace(".tgz", "").split("-");
  return { name, version, file, path, checksum: (await hashesOf(path)).checksum };
}

describe("a packed plugin in a backup", () => {
  const keys = toBackupKeys(masterKey);

  async function shelved() {
    const store = await openStore({ url: `sqlite:${folder}/a.db` });
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    const plugin = await packed("labs-1.0.0.tgz");
    await backUp(store, { packed: async () => ({ plugins: [plugin] }) });
    await store.close();
    const [sealed = ""] = await readdir(join(place, "files"));
    return { plugin, sealed: join(place, "files", sealed) };
  }

  async function fetchPlugins() {
    const opened = await openBackup({ address: place, masterKey, settings: {} });
    return opened.fetchPlugins(join(folder, "fetched")).finally(() => opened.close());
  }

  it.each([
    ["is cut", async (file: string) => truncate(file, 900), /^The plugin labs in .* is damaged/],
    ["is gone", (file: string) => rm(file), /^The plugin labs is missing in /],
    [
      "is another one, put there by somebody who has the key",
      async (file: string) => writeFile(file, await seal(keys, Readable.from([randomBytes(1000)]))),
      /^The plugin labs in .* is not what was added to the node: its checksum is sha512-.*, and it was sha512-.*\. Use another backup\.$/,
    ],
  ])("that %s is refused, and told", async (_what, tamper, words) => {
    const { sealed } = await shelved();
    await tamper(sealed);
    await expect(fetchPlugins()).rejects.toThrow(words);
  });

  it("is left out, and so told, when it was changed since it was added", async () => {
    const { plugin } = await shelved();
    await writeFile(plugin.path, "something else");
    const store = await openStore({ url: `sqlite:${folder}/a.db` });
    await backUp(store, { packed: async () => ({ plugins: [plugin] }) });
    await store.close();
    const { path: _, ...known } = plugin;
    expect(await fetchPlugins()).toEqual([known]);
  });
});

describe("a backup's parts", () => {
  it("open with what stands in the recovery file, by the age format alone", async () => {
    const store = await openStore({ url: `sqlite:${folder}/a.db` });
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    await backUp(store, { readConfig: async () => "# mine" });
    await store.close();
    const text = toRecoveryFile({ origin: "https://igf.example", masterKey, madeAt: 0 });
    expect(parseRecoveryFile(text).ok).toBe(true);
    const [identity = ""] = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text) ?? [];
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const [name = ""] = await readdir(join(place, "backups"));
    const sealed = await readFile(join(place, "backups", name, "config.age"));
    expect(await decrypter.decrypt(sealed, "text")).toBe("# mine");
  });
});
