import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import type { Incoming, Plugin } from "@nri-commons/core/plugin";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import capacityBuilding from "../plugin.ts";
import { offerKind } from "./offer-kind.ts";
import { requestKind } from "./request-kind.ts";

const kinds = { requests: requestKind, offers: offerKind };
type List = keyof typeof kinds;

describe.each(Object.keys(kinds) as List[])("what is told of %s", (list) => {
  const kind = kinds[list];
  let node: TestNode;
  let ctx: CapacityCtx;
  beforeAll(async () => {
    const start = async (given: unknown) => {
      ctx = given as CapacityCtx;
    };
    node = await bootTestNode({ name: "ada", plugins: [{ ...capacityBuilding, start } as Plugin] });
  });
  afterAll(() => node?.remove());

  const told = (name: string, revision: number, { id = "first", origin = "https://ben.example" } = {}): Incoming => {
    const iri = `${origin}/ap/objects/${deriveId(id)}`;
    const object = {
      ...{ id: iri, type: "Note", name, "nri:purpose": { en: "Why" }, "nri:about": { en: "What" } },
      ...{ "nri:theme": ["youth", "nonsense"], "nri:languages": ["fr", "<b>"], "nri:revision": revision },
    } satisfies JsonObject;
    return { iri, origin, owner: `${origin}/ap/actors/igf`, object };
  };
  const within = <T>(what: (tx: CapacityTx) => Promise<T>) => ctx.transaction(what);
  const receive = (...incoming: Incoming[]) =>
    within(async (tx) => {
      for (const one of incoming) await kind.receive(ctx, tx, one);
    });
  const page = async (q: string) => (await node.get(`/en/capacity/${list}?q=${q}`)).text();
  const path = (text: string) => new RegExp(`/en/capacity/${list}/[0-9a-z]{26}`).exec(text)?.[0] ?? "";

  it("keeps the newest telling of its owner, whatever comes twice, late or from another, without terms that nobody knows", async () => {
    await receive(told("Newest", 3), told("Older", 2), told("Newest", 3), {
      ...told("Theirs", 9),
      owner: "https://other.example/ap/actors/igf",
    });
    const shown = await page("newest");
    expect(shown).toContain("Newest");
    for (const other of ["older", "theirs"]) expect(path(await page(other))).toBe("");
    expect(await (await node.get(path(shown))).text()).not.toContain("nonsense");
  });

  it("stays away once it was taken back, also when that came first", async () => {
    const address = path(await page("newest"));
    for (const gone of [told("Newest", 3), told("Late", 3, { id: "second" })]) {
      for (const _ of [1, 2]) await within((tx) => kind.withdraw(ctx, tx, gone));
      await receive({ ...gone, object: { ...gone.object, "nri:revision": 10 } });
    }
    for (const name of ["newest", "late"]) expect(path(await page(name))).toBe("");
    expect((await node.get(address)).status).toBe(404);
  });

  it("comes back to its own site after a restore, unless it was taken back there", async () => {
    const { origin } = node;
    const [newer, older] = [told("Restored", 5, { origin }), told("Older", 4, { origin })];
    const reclaim = (own: Incoming) => within(async (tx) => kind.reclaim?.(ctx, tx, own));
    expect([await reclaim(newer), await reclaim(newer), await reclaim(older)]).toEqual([true, true, false]);
    const shown = await page("restored&source=local");
    expect(shown).toContain("Restored");
    await within(async (tx) => kind.recall?.(ctx, tx, newer));
    expect((await node.get(path(shown))).status).toBe(404);
    expect(await reclaim(told("Again", 6, { origin }))).toBe(false);
  });
});
