import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { listAudit } from "../../store/index.ts";
import { befriend, bootTestNode, type TestNode, until } from "../../testing/index.ts";

type Line = Record<string, unknown>;

const lines: Line[] = [];
let node: TestNode;
let other: TestNode;
beforeAll(async () => {
  node = await bootTestNode({
    name: "ada",
    log: createLog("debug", { write: (line) => lines.push(JSON.parse(line) as Line) }),
  });
  other = await bootTestNode({ name: "ben" });
  await befriend(node, other);
});
afterAll(async () => {
  await node.remove();
  await other.remove();
});

it("each delivery has a line that tells where it went, what came of it and how long it took", async () => {
  await until(async () => lines.some(({ msg, state }) => msg === "delivery" && state === "delivered"));
  const line = lines.find(({ msg }) => msg === "delivery");
  expect(line).toMatchObject({
    level: 20,
    peer: other.origin,
    inbox: `${other.actor}/inbox`,
    state: "delivered",
    status: 202,
    tries: 1,
  });
  expect(line?.["activity"]).toContain(`${node.origin}/`);
  expect(line?.["ms"]).toBeTypeOf("number");
});

it("each job has a line", async () => {
  await until(async () => lines.some(({ msg }) => msg === "job done"));
  const line = lines.find(({ msg }) => msg === "job done");
  expect(Object.keys(line ?? {}).sort()).toEqual(["job", "kind", "level", "ms", "msg", "time"]);
});

it("what a person sends again stands in the audit log, with how many", async () => {
  await node.federation.stop();
  await node.store.transaction((db) => sql`update ap_deliveries set state = 'held'`.execute(db));
  const { data } = await node.run("deliveries resend", { options: { peer: other.origin } });
  const [entry] = await listAudit(node.store.db, { verb: "delivery" });
  expect(entry).toMatchObject({
    verb: "delivery.resent",
    who: { kind: "operator" },
    object: other.origin,
    details: { count: (data as { resent: number }).resent },
  });
});
