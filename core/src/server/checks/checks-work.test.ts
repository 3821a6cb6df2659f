import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { definePlugin } from "../../plugin/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { told } from "../fixtures/told-findings.ts";
import { checkRegistry } from "./check-exchange.ts";
import { checkBackup } from "./check-upkeep.ts";

const DAY = 86_400_000;
const clockAt = (ahead: number) => ({ now: () => Date.now() + ahead });

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ name: "worked" });
});
afterAll(() => node.remove());

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
