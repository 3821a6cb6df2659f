import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createIdentity, createMasterKey } from "../../identity/index.ts";
import { createIds, createLog, systemClock } from "../../kit/index.ts";
import { createSafeFetch, type SafeFetch } from "../../net/index.ts";
import { definePlugin } from "../../plugin/index.ts";
import { bootTestFederation, bootTestNode, loopbackDialer, type TestNode } from "../../testing/index.ts";
import { createFromProxy } from "../address-of.ts";
import { localhostCertificate } from "../fixtures/localhost-certificate.ts";
import { createProxyWatch } from "../requests/proxy-facts.ts";
import { checkAddress } from "./check-address.ts";
import { checkIntegrity, checkWal } from "./check-database.ts";
import { checkRegistry } from "./check-exchange.ts";
import { checkFiles } from "./check-files.ts";
import { checkKeyOpens } from "./check-master-key.ts";
import { checkName } from "./check-name.ts";
import { checkCertificate, checkClock, checkReachable } from "./check-outside.ts";
import { checkProxy } from "./check-proxy.ts";
import { checkBackup } from "./check-upkeep.ts";
import { lookStanding } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { thisMachine } from "./machine.ts";

const DAY = 86_400_000;
const MIB = 1024 * 1024;
const clockAt = (ahead: number) => ({ now: () => Date.now() + ahead });

/** One line a finding that is not well: level, check and what was found. */
const told = (findings: Finding | readonly Finding[]) =>
  [findings]
    .flat()
    .filter(({ level }) => level !== "ok")
    .map(({ level, check, found, remedy }) => `${level} ${check}: ${found} -> ${remedy}`);

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

describe("what nri doctor sees of the node's work", () => {
  const findings = async (check: string) => told((await node.alerts()).filter((alert) => alert.check === check));
  const write = (statement: ReturnType<typeof sql>) => node.store.transaction((db) => statement.execute(db));

  it("deliveries that are held or given up, host by host", async () => {
    await node.federation.stop();
    for (const [state, host] of [
      ["held", "a"],
      ["dead", "b"],
    ])
      await write(sql`insert into ap_deliveries
        (activity, actor, object, inbox, origin, state, attempts, due_at, made_at, changed_at, error) values
        ('https://x.example/1', 'a', 'o', ${`https://${host}.example/inbox`}, ${`https://${host}.example`}, ${state}, 3, 0, 0, 0, '403')`);
    const lines = await findings("deliveries");
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning deliveries: https:\/\/a.example: 1 held: .* -> .*nri deliveries resend --peer https:\/\/a/,
      ),
      expect.stringMatching(
        /^warning deliveries: https:\/\/b.example: 1 given up: .* -> .*nri deliveries resend --peer https:\/\/b/,
      ),
    ]);
    await write(sql`delete from ap_deliveries`);
  });

  it("work that is due and that nobody does", async () => {
    const late = node.clock.now() - 3_600_000;
    await write(sql`insert into ap_deliveries
      (activity, actor, object, inbox, origin, state, attempts, due_at, made_at, changed_at) values
      ('https://x.example/2', 'a', 'o', 'https://c.example/inbox', 'https://c.example', 'waiting', 0, ${late}, ${late}, ${late})`);
    expect(await findings("workers")).toEqual([
      "warning workers: a delivery has been due for 60 minutes -> Is the node running? Start it with nri start, or on PostgreSQL nri worker. If it runs, look into its log for errors.",
    ]);
    await write(sql`delete from ap_deliveries`);
    await write(sql`insert into ap_inbox (id, signer, received_at, body, state, fetches, due_at)
      values ('https://x.example/3', 'https://x.example/a', ${late}, '{}', 'new', 0, ${late})`);
    expect((await findings("workers"))[0]).toContain("a received activity has been due for 60 minutes");
  });

  it("received activities that failed", async () => {
    await write(sql`update ap_inbox set state = 'retry'`);
    expect((await findings("inbox"))[0]).toMatch(
      /^warning inbox: 0 received activities failed, 1 will be tried again -> nri inbox/,
    );
    await write(sql`update ap_inbox set state = 'failed'`);
    expect((await findings("inbox"))[0]).toMatch(/^fault inbox: 1 received activities failed, 0 will/);
    await write(sql`delete from ap_inbox`);
    expect(await findings("inbox")).toEqual([]);
  });

  it("jobs that were given up, and lets them be done again", async () => {
    await write(sql`insert into job (kind, payload, state, due_at, claims, attempts, error, made_at, changed_at)
      values ('water-flowers', '{}', 'dead', 0, 12, 12, 'no water', 0, ${node.clock.now()})`);
    expect(await findings("jobs")).toEqual([
      "warning jobs: 1 given up after all their tries; the last one: water-flowers: no water -> When the reason is gone: nri jobs retry. Otherwise report it with the log around it.",
    ]);
    expect((await node.run("jobs")).text).toContain("water-flowers");
    expect((await node.run("jobs retry")).data).toEqual({ retried: 1 });
    expect(await findings("jobs")).toEqual([]);
    await expect(node.run("jobs retry", { arguments: { job: "1" } })).rejects.toThrow("No job 1 was given up");
  });

  it("backups: none, an old one, one that is not good", async () => {
    const look = async (ahead: number) => told(await checkBackup({ ...node, clock: clockAt(ahead) }));
    expect(await look(0)).toEqual([]);
    expect(await look(2 * DAY)).toEqual([
      expect.stringMatching(/^warning backup: there is none .* -> Make one with nri backup/),
    ]);
    const now = node.clock.now();
    await write(sql`insert into backup_copy (name, shelf, made_at, bytes, verified_at, problem)
      values ('b1', '/backups', ${now}, 1, ${now}, null)`);
    expect(await look(2 * DAY)).toEqual([]);
    expect(await look(9 * DAY)).toEqual([
      expect.stringMatching(/^warning backup: the last good one is 9 days old -> /),
    ]);
    expect(await look(31 * DAY)).toEqual([expect.stringMatching(/^fault backup: the last good one is 31 days old/)]);
    await write(sql`insert into backup_copy (name, shelf, made_at, bytes, verified_at, problem)
      values ('b2', '/backups', ${now + 1}, 1, null, 'two rows differ')`);
    expect(await look(0)).toEqual([
      expect.stringMatching(/^fault backup: the last one, b2, is not good: two rows differ -> /),
    ]);
    await write(sql`delete from backup_copy`);
  });

  it("a registry that was never read, or not for long", async () => {
    const registry = { actor: "https://global.example.org/ap/actors/igf", key: "z6Mk" };
    const check = (ahead: number) =>
      checkRegistry({ ...node, config: { ...node.config, registry }, clock: clockAt(ahead) });
    const look = async (ahead: number) => told(await check(ahead));
    expect(await look(0)).toEqual([
      expect.stringMatching(/^warning registry: has never been read .* -> nri registry refresh/),
    ]);
    await write(
      sql`insert into ap_registry_state (id, updated, checked_at) values ('registry', 0, ${node.clock.now()})`,
    );
    expect(await look(DAY)).toEqual([]);
    expect(await check(DAY / 96)).toMatchObject([{ found: "read within the last two hours" }]);
    expect(await check(DAY)).toMatchObject([{ found: "read 24 hours ago" }]);
    expect(await look(3.5 * DAY)).toEqual([expect.stringMatching(/^warning registry: has not been read for 3 days/)]);
  });

  it("a plugin that failed", async () => {
    const bad = definePlugin()({ id: "bad", version: "1.0.0", api: "^9.0.0" });
    const other = await bootTestNode({ name: "plugged", plugins: [bad], start: false });
    try {
      const [line] = told((await other.alerts()).filter(({ check }) => check === "plugins"));
      expect(line).toMatch(/^fault plugins: bad does not run: .* -> .*\[plugins.bad\] on = false/);
    } finally {
      await other.remove();
    }
  });

  it("a change of node.toml that is not taken over", async () => {
    let other = await bootTestNode({ name: "edited", start: false });
    try {
      const file = join(other.folder, "node.toml");
      await writeFile(file, (await readFile(file, "utf8")).replace("edited IGF", "Another IGF"));
      other = await other.restart();
      const found = async () => told((await other.alerts()).filter(({ check }) => check === "profile"));
      expect(await found()).toEqual([
        expect.stringMatching(/^warning profile: initiative.name in node.toml was changed .* -> .*nri profile set/),
      ]);
      await other.run("profile set", { arguments: { change: "name.en=Another IGF" } });
      expect(await found()).toEqual([]);
    } finally {
      await other.remove();
    }
  });

  it("an audit log that somebody changed", async () => {
    const other = await bootTestNode({ name: "tampered", start: false });
    try {
      await other.store.transaction(async (db) => {
        await sql`drop trigger audit_entry_no_update`.execute(db);
        await sql`update audit_entry set at = at + 1`.execute(db);
      });
      const found = told((await other.examine()).filter(({ check }) => check === "audit log"));
      expect(found).toEqual([
        "fault audit log: broken at entry 1: it is not what was written -> nri audit verify tells more, and what to do.",
      ]);
    } finally {
      await other.remove();
    }
  });
});

describe("what nri doctor sees of the web server in front", () => {
  const ask = async (requests: [from: string, headers: Record<string, string>][]) => {
    const watch = createProxyWatch("https://igf.example.org", createFromProxy(["127.0.0.1"]));
    for (const [remoteAddress, headers] of requests) watch.see({ socket: { remoteAddress }, headers } as never);
    return told(await checkProxy({ proxy: watch.facts }));
  };

  it("that it is not trusted, or tells no addresses; and not what strangers claim", async () => {
    expect(await ask([["127.0.0.1", { host: "igf.example.org", "x-forwarded-for": "203.0.113.9" }]])).toEqual([]);
    expect(await ask([["203.0.113.9", { "x-forwarded-for": "1.2.3.4" }]])).toEqual([]);
    expect(await ask([["127.0.0.1", { host: "127.0.0.1:4000" }]])).toEqual([]);
    expect(await ask([["::ffff:172.18.0.3", { "x-forwarded-for": "203.0.113.9" }]])).toEqual([
      expect.stringMatching(/1 requests came through 172.18.0.3, .* -> .*trusted_proxies = \["172.18.0.3"\]/),
    ]);
    expect(await ask([["127.0.0.1", { host: "igf.example.org" }]])).toEqual([
      expect.stringMatching(/came without the visitor's address: .* -> .*X-Forwarded-For/),
    ]);
  });
});

describe("what nri doctor sees from outside", () => {
  const log = createLog("silent");
  const fetches: SafeFetch[] = [];
  const fetchWith = (options: Partial<Parameters<typeof createSafeFetch>[0]> = {}) => {
    const made = createSafeFetch({ userAgent: "test", clock: systemClock, log, dialer: loopbackDialer, ...options });
    fetches.push(made);
    return made;
  };
  afterAll(async () => {
    for (const one of fetches) await one.close();
  });
  const reach = async (origin: string, safeFetch = fetchWith()) =>
    told(
      await checkReachable({
        ...node,
        config: { ...node.config, origin },
        federation: { ...node.federation, relayActor: node.federation.relayActor.replace(node.origin, origin) },
        safeFetch,
        isRunning: () => true,
      }),
    );

  /** Something else where the node should be. */
  async function elsewhere(answer: { get: [number, object]; post?: number }, run: (origin: string) => Promise<void>) {
    const server = createServer((incoming, outgoing) => {
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const [status, document] = answer.get;
      outgoing.writeHead(incoming.method === "POST" ? (answer.post ?? 200) : status, {
        "content-type": "application/activity+json",
      });
      outgoing.end(JSON.stringify(document).replaceAll("ORIGIN", origin));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    await run(`http://localhost:${(server.address() as AddressInfo).port}`).finally(() => server.close());
  }

  it("the node itself, answering as it should", async () => {
    expect(await reach(node.origin)).toEqual([]);
  });

  it("an address at which something else answers, a web server without a node, an inbox that takes anything", async () => {
    await elsewhere({ get: [200, { id: "https://else.example/" }] }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(
        /^fault reachable: something else answers at .* -> Does the name lead to this machine/,
      );
    });
    await elsewhere({ get: [502, {}] }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(/^fault reachable: .* answers 502 -> Does the web server in front run/);
    });
    await elsewhere({ get: [200, { id: "ORIGIN/ap/actors/relay" }], post: 200 }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(
        /^fault reachable: the inbox at .* with 200, not 401 -> Let the web server/,
      );
    });
  });

  it("a name that does not resolve or leads into a private network, a port where nobody is", async () => {
    const lost = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    const nowhere = fetchWith({ lookup: () => Promise.reject(lost) });
    expect((await reach("https://igf.example.org", nowhere))[0]).toMatch(
      /cannot be reached from here: dns -> .*A or AAAA/,
    );
    const inside = fetchWith({ lookup: async () => ["10.0.0.7"] });
    expect((await reach("https://igf.example.org", inside))[0]).toMatch(
      /address-refused -> .*not on the public internet/,
    );
    expect((await reach("http://localhost:1"))[0]).toMatch(
      /cannot be reached from here: network -> Does the web server/,
    );
  });

  it("a certificate that runs out", async () => {
    const server = createTlsServer(localhostCertificate);
    await new Promise<void>((ready) => server.listen(0, ready));
    try {
      const { port } = server.address() as AddressInfo;
      const look = async (now: number) =>
        told(
          await checkCertificate({
            config: { ...node.config, origin: "https://localhost" },
            clock: { now: () => now },
            port,
            ca: localhostCertificate.cert,
          }),
        );
      const { validTo } = localhostCertificate;
      expect(await look(validTo - 40 * DAY)).toEqual([]);
      expect((await look(validTo - 5.5 * DAY))[0]).toMatch(/^warning certificate: runs out in 5 days -> Renew it/);
      expect((await look(validTo + 2 * DAY))[0]).toMatch(/^fault certificate: ran out 2 days ago/);
    } finally {
      server.close();
    }
  });

  it("a certificate of nobody whom others know, or of another name", async () => {
    const server = createTlsServer(localhostCertificate);
    await new Promise<void>((ready) => server.listen(0, ready));
    try {
      const { port } = server.address() as AddressInfo;
      const clock = { now: () => localhostCertificate.validTo - 40 * DAY };
      const look = async (hostname: string, ca?: string) => {
        const config = { ...node.config, origin: `https://${hostname}` };
        return told(await checkCertificate({ config, clock, port, ...(ca === undefined ? {} : { ca }) }));
      };
      expect((await look("localhost"))[0]).toMatch(
        /^fault certificate: is of nobody whom others know.* -> .*whole chain/,
      );
      expect((await look("127.0.0.1", localhostCertificate.cert))[0]).toMatch(
        /^fault certificate: is of another name than/,
      );
    } finally {
      server.close();
    }
  });

  it("who got through from elsewhere, and that nobody is asked where nobody did", async () => {
    const look = async (peers: object[]) => {
      const federation = { ...node.federation, peers: { ...node.federation.peers, list: async () => peers } };
      const subject = { ...node, federation, safeFetch: fetchWith(), isRunning: () => true };
      return (await checkReachable(subject as never)).found;
    };
    expect(await look([])).toContain("from elsewhere it is not proved");
    const lastReceived = node.clock.now() - 5 * 3_600_000;
    expect(await look([{ origin: "https://a.example", lastReceived }])).toContain(
      "https://a.example got through 5 hours ago",
    );
  });

  it("a name that leads nowhere, inside, elsewhere as well, or here", async () => {
    const config = { ...node.config, origin: "https://igf.example.org" };
    const look = (v4: string[], v6: string[] = []) =>
      checkName({ config, own: ["192.0.43.8"], ask: async (_, family) => (family === 4 ? v4 : v6) });
    const none = Object.assign(new Error("none"), { code: "ENODATA" });
    expect(told(await checkName({ config, ask: () => Promise.reject(none) }))[0]).toMatch(
      /^fault name: .* has no address .* -> Add an A record/,
    );
    const away = Object.assign(new Error("no server"), { code: "ECONNREFUSED" });
    expect(told(await checkName({ config, ask: () => Promise.reject(away) }))[0]).toMatch(
      /^warning name: nobody could be asked .*resolv\.conf/,
    );
    expect(told(await look(["10.0.0.7"]))[0]).toMatch(
      /^fault name: .* leads to 10\.0\.0\.7, which nobody reaches from elsewhere -> /,
    );
    expect(told(await look(["192.0.43.8"], ["2606:2800:220:1::1"]))[0]).toMatch(
      /^warning name: .* and also to 2606:.* -> Correct or remove/,
    );
    expect(await look(["192.0.43.8"])).toMatchObject([
      { level: "ok", found: expect.stringContaining("leads to this machine") },
    ]);
    expect(await look(["192.0.43.9"])).toMatchObject([
      { level: "ok", found: expect.stringContaining("stands in front") },
    ]);
    expect(await checkName({ config: { ...config, origin: "http://localhost:4000" } })).toEqual([]);
  });

  it("a clock that is wrong, by the clocks of others", async () => {
    const nodes = await bootTestFederation(2);
    try {
      const [one] = nodes as [TestNode, TestNode];
      const look = async (ahead: number) =>
        told(await checkClock({ ...one, clock: clockAt(ahead), safeFetch: fetchWith(), isRunning: () => true }));
      expect(await look(0)).toEqual([]);
      expect((await look(-90_000))[0]).toMatch(
        /^warning clock: is (89|90|91) seconds behind that of 1 other sites -> .*timesyncd/,
      );
      expect((await look(400_000))[0]).toMatch(
        /^fault clock: is (399|400|401) seconds ahead of .* signatures do not count/,
      );
    } finally {
      for (const one of nodes) await one.remove();
    }
  });
});
