import type { JsonObject } from "@nri-commons/core/kit";
import { deriveId } from "@nri-commons/core/kit";
import type { Incoming, Plugin } from "@nri-commons/core/plugin";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import capacityBuilding from "../plugin.ts";
import { addOpenActivity } from "../test-activities.ts";
import { findActivity } from "./activity-store.ts";
import { announceActivityOpened } from "./announce-activity.ts";
import { activities } from "./room.ts";

const elsewhere = "https://ben.example";

describe("what other sites tell of activities", () => {
  let node: TestNode;
  let ctx: CapacityCtx;
  let count = 0;
  beforeAll(async () => {
    const start = async (given: unknown) => {
      ctx = given as CapacityCtx;
    };
    node = await bootTestNode({ name: "ada", plugins: [{ ...capacityBuilding, start } as Plugin] });
  });
  afterAll(() => node?.remove());

  const kind = activities.kinds?.["CapacityActivity"];
  const within = <T>(what: (tx: CapacityTx) => Promise<T>) => ctx.transaction(what);
  const incoming = (object: JsonObject, origin = elsewhere): Incoming => {
    const iri = String(object["id"]);
    return { iri, origin, owner: `${origin}/ap/actors/igf`, object: { ...object, id: iri, type: "Article" } };
  };
  const receive = (object: JsonObject, origin?: string) =>
    within(async (tx) => kind?.receive(ctx, tx, incoming(object, origin)));
  const titleOf = async (object: JsonObject) =>
    (await findActivity(ctx.db, deriveId(String(object["id"]))))?.title["en"];

  const told = (): JsonObject => ({
    id: `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y${String(++count).padStart(4, "0")}`,
    name: "First",
    inLanguage: "en",
    updated: "2026-11-20T10:00:00Z",
    ...{ "nri:startDate": "2027-02-01", "nri:endDate": "2027-02-05", timezone: "Africa/Lagos" },
    ...{ "nri:activityType": "school", "nri:level": "advanced", "nri:mode": "online", "nri:scope": "regional" },
    "nri:sessions": [{ "nri:sessionId": "a", "nri:startDate": "2027-02-01" }, { "nri:sessionId": "odd" }, "odd"],
  });
  const later = (object: JsonObject) => ({ ...object, name: "Second", updated: "2026-11-20T11:00:00Z" });

  it("counts once though it comes twice, and an older telling that comes late changes nothing", async () => {
    const first = told();
    for (const object of [first, first]) await receive(object);
    expect(await titleOf(first)).toBe("First");
    for (const object of [later(first), first]) await receive(object);
    expect(await titleOf(first)).toBe("Second");
  });

  it("is changed by nobody but its owner, stays away once it was taken back, and odd objects are left", async () => {
    const first = told();
    await receive(first);
    await receive(later(first), "https://other.example");
    expect(await titleOf(first)).toBe("First");
    for (const _ of [1, 2]) await within(async (tx) => kind?.withdraw(ctx, tx, incoming(first)));
    await receive(later(first));
    expect((await findActivity(ctx.db, deriveId(String(first["id"]))))?.state).toBe("withdrawn");
    const gone = told();
    await within(async (tx) => kind?.withdraw(ctx, tx, incoming(gone)));
    await receive(gone);
    expect(await titleOf(gone)).toBe(undefined);
    for (const odd of [
      { ...told(), "nri:level": undefined as never },
      { ...told(), "nri:startDate": "soon" },
    ]) {
      await receive(odd);
      expect(await titleOf(odd)).toBe(undefined);
    }
  });

  it("comes back after a restore, with its sessions in the calendar under their own names", async () => {
    const sessions = [{ id: "one", date: "2027-02-01" }];
    const own = await addOpenActivity(ctx, { sessions });
    const announced = await within((tx) => announceActivityOpened(ctx, tx, { id: own.id, revision: own.updated }));
    const object = announced?.object as JsonObject;
    await within((tx) => tx.db.deleteFrom("capacity_building_activity").where("id", "=", own.id).execute());
    const back = () => within(async (tx) => kind?.reclaim?.(ctx, tx, incoming(object, node.origin)));
    expect([await back(), await back()]).toEqual([true, true]);
    const reclaimed = await findActivity(ctx.db, own.id);
    expect(reclaimed?.sessions).toMatchObject([{ id: "one", event: own.sessions[0]?.event }]);
    expect(reclaimed?.source).toBe(undefined);
    await within(async (tx) => kind?.recall?.(ctx, tx, incoming(object, node.origin)));
    expect((await findActivity(ctx.db, own.id))?.state).toBe("withdrawn");
  });

  it("is read from a file once, opened with its sessions, and stands in feeds, tables and the API", async () => {
    const file = [{ ...told(), id: "paper", name: "From paper", "nri:wayIn": "come" }, { id: "broken" }];
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    for (const _ of [1, 2]) {
      const result = await node.run("capacity import", {
        options: { publish: true },
        files: { file: { name: "activities.json", bytes } },
      });
      expect(result.text).toContain("1 of 2 activities read.");
    }
    const read = async (path: string) => (await node.get(path)).text();
    const list = JSON.parse(await read("/api/v1/capacity/activities?q=paper&source=local"));
    expect(list.items).toMatchObject([{ type: "school", phase: "coming", sessions: [{ date: "2027-02-01" }] }]);
    expect((await node.get(`/api/v1/capacity/activities/${list.items[0].id}`)).status).toBe(200);
    expect(await read("/en/capacity.ics")).toContain("SUMMARY:From paper");
    expect(await read("/en/capacity.atom?type=school")).toContain(list.items[0].id);
    expect(await read("/en/capacity.csv")).toContain("From paper");
    expect(await read("/en/events")).toContain("From paper");
  });
});
