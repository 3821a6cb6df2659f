import { chmod, mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createIdentity, createMasterKey } from "../../identity/index.ts";
import { createIds, createLog } from "../../kit/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { told } from "../fixtures/told-findings.ts";
import { checkAddress } from "./check-address.ts";
import { checkIntegrity, checkWal } from "./check-database.ts";
import { checkFiles } from "./check-files.ts";
import { checkKeyOpens } from "./check-master-key.ts";
import { lookStanding } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { thisMachine } from "./machine.ts";

const DAY = 86_400_000;
const MIB = 1024 * 1024;

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ name: "checked" });
});
afterAll(() => node.remove());

describe("nri doctor on a node that is well", () => {
  it("finds nothing but what a test's address is, looks at everything, and ends well", async () => {
    const { data, exitCode } = (await node.run("doctor")) as { data: { findings: Finding[] }; exitCode?: number };
    const wrong = told(data.findings).filter((line) => !/^(fault address|warning memory)/.test(line));
    expect(wrong).toEqual([]);
    expect(data.findings.map(({ check }) => check).sort()).toEqual(
      [
        ..."Node.js,address,data folder,disk,memory,open files,master key,signing keys,database,write-ahead log".split(
          ",",
        ),
        ..."workers,updates,files,inbox,deliveries,jobs,plugins,profile,backup,mail,web server in front,database file,audit log".split(
          ",",
        ),
        ..."reachable,clock".split(","),
      ].sort(),
    );
    expect(exitCode).toBe(1); // for the address
    expect((await node.run("status")).text).toContain("is running.");
  });
});

describe("what nri doctor asks of the machine", () => {
  const look = async (machine: Partial<typeof thisMachine>) =>
    told(await lookStanding({ config: { ...node.config, demo: true }, machine: { ...machineThatIsWell, ...machine } }));
  const machineThatIsWell = {
    nodeVersion: "v24.9.0",
    freeDisk: async () => 9000 * MIB,
    freeMemory: async () => 900 * MIB,
    files: async () => ({ open: 40, limit: 65_536 }),
  };

  it.each([
    [{}, []],
    [{ nodeVersion: "v18.20.1" }, [/^fault Node.js: v18.20.1; .* -> Start it with the Node.js 24/]],
    [{ freeDisk: async () => 400 * MIB }, [/^warning disk: 400 MiB left for .* -> Make room/]],
    [{ freeDisk: async () => 50 * MIB }, [/^fault disk: 50 MiB left/]],
    [{ freeMemory: async () => 20 * MIB }, [/^warning memory: only 20 MiB available -> Stop what else runs/]],
    [{ files: async () => ({ open: 40, limit: 256 }) }, [/^warning open files: 40 open, at most 256 -> .*LimitNOFILE/]],
    [{ files: async () => ({ open: 4000, limit: 4096 }) }, [/^warning open files: 4000 open, at most 4096/]],
  ])("%o", async (machine, expected) => {
    const lines = await look(machine);
    expect(lines).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it("is answered by a real one", async () => {
    expect(await thisMachine.freeDisk(node.config.data)).toBeGreaterThan(0);
    if (process.platform !== "linux") return;
    expect(await thisMachine.freeMemory()).toBeGreaterThan(0);
    expect((await thisMachine.files())?.open).toBeGreaterThan(3);
  });
});

describe("what nri doctor sees of folder, key and address", () => {
  const look = async (config: object) =>
    told(await lookStanding({ config: { ...node.config, demo: true, ...config }, machine: thisMachine })).filter(
      (line) => !line.startsWith("warning memory"),
    );

  it("a data folder that is not there, is no folder, or is open to everybody", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-checks-"));
    try {
      const missing = await look({ data: join(folder, "none") });
      expect(missing[0]).toMatch(/^fault data folder: .*none is not there -> Correct data in node.toml/);
      await writeFile(join(folder, "file"), "");
      expect(await look({ data: join(folder, "file") })).toEqual([
        expect.stringMatching(/^fault data folder: .*file cannot be written \(ENOTDIR\) -> Give the folder/),
      ]);
      await mkdir(join(folder, "open"));
      await chmod(join(folder, "open"), 0o755);
      expect(await look({ data: join(folder, "open") })).toEqual([
        expect.stringMatching(/^warning data folder: every user .* -> .*chmod o-rwx/),
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("a master key that others can read, is damaged, or is gone", async () => {
    const file = join(node.folder, "other.key");
    expect(await look({ master_key_file: file })).toEqual([
      expect.stringMatching(/^fault master key: There is no master key .* -> .*recovery file/),
    ]);
    await writeFile(file, "short", { mode: 0o600 });
    expect((await look({ master_key_file: file }))[0]).toContain("has 5 bytes and should have 32");
    await chmod(file, 0o644);
    expect((await look({ master_key_file: file }))[0]).toContain("Others can read the master key");
  });

  it("a configuration or a backup key that others can read, and a recovery file that stayed", async () => {
    const file = join(node.folder, "node.toml");
    const key = join(node.folder, "backup-key");
    await writeFile(key, "", { mode: 0o644 });
    const config = { ...node.config, file };
    expect(told(await checkFiles({ config }))).toEqual([]);
    await chmod(file, 0o644);
    const backup = { ...config.backup, sftp_key_file: key };
    expect(told(await checkFiles({ config: { ...config, backup }, now: Date.now() + 2 * DAY }))).toEqual([
      expect.stringMatching(/^warning files: every user .*node\.toml -> .*chmod o-rwx/),
      expect.stringMatching(/^warning files: every user .*backup-key -> .*chmod 600/),
      expect.stringMatching(/^warning files: the recovery file still lies .* -> Print it/),
    ]);
    await chmod(file, 0o600);
    await rm(key);
  });

  it("a master key that is another node's", async () => {
    const masterKey = await createMasterKey(join(node.folder, "foreign.key"));
    const { clock } = node;
    const parts = { db: node.store.db, clock, ids: createIds(clock), origin: node.origin, log: createLog("silent") };
    const finding = await checkKeyOpens({ identity: createIdentity({ ...parts, masterKey }) });
    expect(told(finding)).toEqual([
      expect.stringMatching(
        /^fault signing keys: The master key does not open .* -> This is another node's master key\. .*nri keys recover/,
      ),
    ]);
  });

  it.each([
    [{ origin: "http://localhost:4000", demo: false }, /^fault address: http:.* -> .*make the node again/],
    [
      { origin: "https://igf.example.org", listen: { host: "0.0.0.0", port: 80 } },
      /^warning address: .*listens on 0.0.0.0 .* -> .*web server in front/,
    ],
  ])("an address %o", async (config, expected) => {
    expect(told(await checkAddress({ config: { ...node.config, ...config } }))).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});

describe("what nri doctor sees of the database", () => {
  let broken: TestNode | undefined;
  afterEach(async () => {
    await broken?.remove();
    broken = undefined;
  });

  it("that its write-ahead log grows", async () => {
    const location = join(node.folder, "grown.db");
    const wal = await open(`${location}-wal`, "w");
    await wal.truncate(300 * MIB);
    await wal.close();
    const lines = told(await checkWal({ store: { ...node.store, location } }));
    expect(lines).toEqual([
      expect.stringMatching(/^warning write-ahead log: 300 MiB, .* -> .*close what else has it open/),
    ]);
  });

  it("that it is damaged, while it runs", async () => {
    broken = await bootTestNode({ name: "damaged", start: false });
    await broken.store.transaction(async (db) => {
      await sql`create table filler (a text)`.execute(db);
      await sql`insert into filler with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
        select hex(randomblob(500)) from n`.execute(db);
    });
    // So that everything is in the file itself, and no reader has seen it yet.
    broken = await broken.restart();
    const file = await open(broken.store.location, "r+");
    const { size } = await file.stat();
    await file.write(Buffer.alloc(16_384, 0xa5), 0, 16_384, size - 32_768);
    await file.close();
    expect(told(await checkIntegrity(broken))).toEqual([
      expect.stringMatching(/^fault database file: damaged: .* -> Stop the node and restore/s),
    ]);
  });
});
