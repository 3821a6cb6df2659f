import { createSecretKey, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coreMigrations } from "../../migrations/index.ts";
import { createFiles } from "../files/index.ts";
import { createLog, systemClock } from "../kit/index.ts";
import { migrate, openStore, type Store } from "../store/index.ts";
import type { BackupSettings } from "./backup-settings.ts";
import { createBackups } from "./create-backups.ts";
import { openBackup } from "./open-backup.ts";
import { s3Keys, startS3, type TestS3 } from "./test/s3-server.ts";
import { startSftp, type TestSftp } from "./test/sftp-server.ts";

const progress = () => {};
const masterKey = createSecretKey(randomBytes(32));
let folder = "";
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-elsewhere-"));
  store = await openStore({ url: `sqlite:${folder}/node.db` });
  await migrate(store, { ledger: "core", migrations: coreMigrations });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function nodeWith(settings: Omit<BackupSettings, "keep">) {
  const files = createFiles({ dir: join(folder, "data/files") });
  const backups = createBackups({
    store,
    files,
    clock: systemClock,
    log: createLog("silent"),
    masterKey,
    origin: "https://igf.example",
    data: join(folder, "data"),
    settings: { keep: 2, ...settings },
    readConfig: async () => "# the configuration\n",
    ledgers: { core: coreMigrations },
  });
  return { backups, files };
}

/** Three backups of which two stay, with a file that every one of them has, and one that is fetched back whole. */
async function there(settings: Omit<BackupSettings, "keep">): Promise<void> {
  const { backups, files } = nodeWith(settings);
  const bytes = randomBytes(300_000).toString("hex");
  const { sha256 } = await files.put(Buffer.from(bytes), { name: "a.txt", declaredType: "text/plain" });
  await store.transaction((db) => db.insertInto("fact").values({ type: "t", payload: "once", at: 1 }).execute());
  for (let i = 0; i < 3; i++) expect(await backups.run({ progress })).toMatchObject([{ problem: undefined }]);
  const [address = ""] = settings.to;
  expect(await backups.verify(address, progress)).toMatchObject({ files: 1 });

  const back = join(folder, "back");
  const opened = await openBackup({ address, masterKey, settings });
  expect(opened).toMatchObject({ origin: "https://igf.example", config: "# the configuration\n" });
  await opened.fetch({ folder: back, ledgers: { core: coreMigrations }, now: 5, progress }).finally(opened.close);
  expect(await createFiles({ dir: join(back, "files") }).isIntact(sha256)).toBe(true);
  const restored = await openStore({ url: `sqlite:${back}/node.db` });
  expect(await restored.db.selectFrom("fact").select("payload").execute()).toEqual([{ payload: "once" }]);
  expect(await restored.db.selectFrom("restoration").select("restored_at").execute()).toEqual([{ restored_at: 5 }]);
  await restored.close();
}

describe("a bucket", () => {
  let s3: TestS3;
  beforeEach(async () => {
    s3 = await startS3();
  });
  afterEach(() => s3.close());

  const settingsOf = (more: object = {}) => ({
    to: ["s3://attic/igf"],
    s3_endpoint: s3.endpoint,
    s3_region: "eu-west-1",
    ...s3Keys,
    ...more,
  });

  it("takes backups, tidies up, and gives them back; each request is signed as AWS says", async () => {
    await there(settingsOf());
    expect(s3.refused).toEqual([]);
    const names = [...s3.objects.keys()].sort();
    expect(names.filter((name) => name.endsWith("manifest.age")).length).toBe(2);
    expect(names.filter((name) => name.startsWith("igf/files/")).length).toBe(1);
    expect(names.every((name) => name.startsWith("igf/"))).toBe(true);
  });

  it("that fails for a moment is asked again, and one that refuses is told in its own word", async () => {
    const { backups } = nodeWith(settingsOf());
    s3.failNext = 2;
    expect(await backups.run({ progress })).toMatchObject([{ problem: undefined }]);
    const wrong = nodeWith(settingsOf({ s3_secret: "another" }));
    await expect(wrong.backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: "s3://attic/igf refused to give a file: SignatureDoesNotMatch." }],
    });
    const nowhere = nodeWith(settingsOf({ to: ["s3://cellar/igf"] }));
    await expect(nowhere.backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: "s3://cellar/igf refused to give a file: NoSuchBucket." }],
    });
  });

  it("without keys is refused with what is missing", async () => {
    const { backups } = nodeWith({ to: ["s3://attic/igf"] });
    await expect(backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: /needs an endpoint \(s3_endpoint\) and keys \(AWS_ACCESS_KEY_ID/ }],
    });
  });
});

describe("another machine", () => {
  let sftp: TestSftp;
  beforeEach(async () => {
    sftp = await startSftp(join(folder));
    await writeFile(join(folder, "id"), sftp.clientKey);
  });
  afterEach(() => sftp.close());

  const settingsOf = (more: object = {}) => ({
    to: [`sftp://keeper@127.0.0.1:${sftp.port}/attic/igf`],
    sftp_key_file: join(folder, "id"),
    sftp_host_key: sftp.hostKey,
    ...more,
  });

  it("takes backups, tidies up, and gives them back", async () => {
    await there(settingsOf());
  });

  it("that shows another key than was written down gets nothing", async () => {
    const other = `SHA256:${"A".repeat(43)}`;
    const { backups } = nodeWith(settingsOf({ sftp_host_key: other }));
    await expect(backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining(`shows the key ${sftp.hostKey}, and ${other} is expected`) }],
    });
    const unknown = nodeWith(settingsOf({ sftp_host_key: undefined }));
    await expect(unknown.backups.run({ progress })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining("and none is expected") }],
    });
  });

  it("that does not know our key says so", async () => {
    const stranger = await startSftp(folder);
    await writeFile(join(folder, "id"), stranger.clientKey);
    await stranger.close();
    await expect(nodeWith(settingsOf()).backups.run({ progress })).rejects.toMatchObject({
      problems: [
        { message: expect.stringContaining("cannot be reached: All configured authentication methods failed") },
      ],
    });
  });
});
