import { expect, it } from "vitest";
import { createLog, type JsonObject } from "../../kit/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import type { NotedRefusal } from "./noted-refusal.ts";
import { createRefusalLedger, rowsAnHour } from "./refusal-ledger.ts";
import { linesOfAll, linesOfOne } from "./refusal-lines.ts";
import { addRefusals, maxRefusalRows } from "./refusal-store.ts";

const minute = 60_000;
const hour = 60 * minute;
const all = { since: 0, limit: 10_000 };

describeOnBothDatabases("what the gate refused", (open) => {
  it("is counted by reason, claimed site and hour, and is still there after a restart", async () => {
    const { ledger, clock, again } = await setUp();
    ledger.note(refusal("a", { reason: "skew" }));
    ledger.note(refusal("a", { keyId: "https://a.example/2" }));
    clock.move(minute);
    ledger.note(refusal("a", { keyId: "https://a.example/3" }));
    ledger.note(refusal("b"));
    ledger.note({ reason: "unsigned", keyId: undefined, address: "192.0.2.1", requestId: undefined });
    await ledger.stop();
    const after = again();
    after.note(refusal("a", { keyId: "https://a.example/4" }));
    clock.move(hour);
    after.note(refusal("a"));
    const rows = await after.list(all);
    expect(rows.map(({ reason, peer, key_id, count }) => [reason, peer, key_id, Number(count)])).toEqual([
      ["signature", "https://a.example", "https://a.example/1", 1],
      ["signature", "https://a.example", "https://a.example/4", 3],
      ["signature", "https://b.example", "https://b.example/1", 1],
      ["unsigned", "", null, 1],
      ["skew", "https://a.example", "https://a.example/1", 1],
    ]);
    expect(await after.list({ since: clock.now(), limit: 10 })).toHaveLength(1);
  });

  it("has a bounded number of rows, whatever number of sites strangers invent", async () => {
    const { ledger, clock, store } = await setUp();
    for (let site = 0; site < 3 * rowsAnHour; site++) ledger.note(refusal(`s${site}`));
    const rows = await ledger.list(all);
    expect(rows).toHaveLength(rowsAnHour + 1);
    expect(rows.find(({ peer }) => peer === "*")).toMatchObject({ count: 2 * rowsAnHour });
    for (let hours = 0; hours < maxRefusalRows / 500; hours++) {
      clock.move(hour);
      const row = { hour: clock.now(), reason: "skew", key_id: null, count: 1, last_at: clock.now() };
      await addRefusals(
        store.db,
        Array.from({ length: 500 }, (_, site) => ({ ...row, peer: `https://s${site}.example` })),
      );
    }
    ledger.note(refusal("last"));
    const left = await ledger.list(all);
    expect(left.length).toBeLessThanOrEqual(maxRefusalRows);
    expect(left.some(({ peer }) => peer === "https://last.example")).toBe(true);
    clock.move(31 * 24 * hour);
    ledger.note(refusal("new"));
    expect((await ledger.list(all)).map(({ peer }) => peer)).toEqual(["https://new.example"]);
  });

  it("is not lost when the database is away for a while", async () => {
    const { ledger, store } = await setUp();
    await store.transaction((db) => db.schema.alterTable("ap_refusals").renameTo("elsewhere").execute());
    ledger.note(refusal("a"));
    await expect(ledger.list(all)).rejects.toThrow();
    ledger.note(refusal("a"));
    await store.transaction((db) => db.schema.alterTable("elsewhere").renameTo("ap_refusals").execute());
    expect((await ledger.list(all)).map(({ count }) => Number(count))).toEqual([2]);
  });

  it("has a line each in ordinary life, and under a flood a bounded number and one for the rest", async () => {
    const { ledger, clock, lines } = await setUp();
    for (let request = 0; request < linesOfOne; request++) ledger.note(refusal("a"));
    expect(lines).toHaveLength(linesOfOne);
    for (let request = 0; request < 5_000; request++) ledger.note(refusal("a"));
    ledger.note(refusal("b"));
    expect(lines).toHaveLength(linesOfOne + 1);
    for (let site = 0; site < 5_000; site++) ledger.note(refusal(`s${site}`));
    expect(lines).toHaveLength(linesOfAll);
    clock.move(minute);
    await ledger.flush();
    expect(lines.slice(linesOfAll)).toMatchObject([
      { msg: "refused at the gate, and more", more: 10_001 + linesOfOne - linesOfAll, reasons: { signature: 9_821 } },
    ]);
    ledger.note(refusal("a"));
    expect(lines.at(-1)).toMatchObject({ msg: "refused at the gate", peer: "https://a.example" });
  });

  async function setUp() {
    const store = await open();
    const clock = movableClock();
    const lines: JsonObject[] = [];
    const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
    const again = () => createRefusalLedger({ db: store.db, clock, log });
    return { store, clock, lines, again, ledger: again() };
  }
});

function refusal(site: string, more: Partial<NotedRefusal> = {}): NotedRefusal {
  const keyId = `https://${site}.example/1`;
  return { reason: "signature", keyId, address: "192.0.2.1", requestId: "r", ...more };
}
