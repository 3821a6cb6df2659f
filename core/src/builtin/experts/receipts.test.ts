import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { copiesOf } from "./copies-of.ts";
import type { ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";
import { receiveReceipt } from "./receive-receipt.ts";

describe("a receipt of an erasure", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await bootTestNode({ name: "home", start: false });
  });
  afterAll(() => node?.remove());

  it("counts from the recipient that was asked, for its own copy and once; from others, or unasked, it changes nothing", async () => {
    const db = node.store.db as unknown as ExpertsCtx["db"];
    const ctx = { objectIri: (id: string) => `${node.origin}/ap/objects/${id}` } as ExpertsCtx;
    const [ann, bob] = ["https://ann.example/g", "https://bob.example/g"];
    const copy = { expert_id: "x", revision: 1, sent_at: 1000, confirmed_at: null };
    await db
      .insertInto("experts_copy")
      .values([
        { ...copy, id: "c1", actor: ann, erased_at: 2000 },
        { ...copy, id: "c2", actor: bob, erased_at: 2000 },
        { ...copy, id: "c3", actor: bob, erased_at: null },
      ])
      .execute();
    const say = (actor: string, erased: unknown) =>
      node.transaction(async (tx) => {
        const activity = { id: "https://x.example/a", type: "Accept", actor, "nri:erased": erased as string[] };
        await receiveReceipt(ctx, tx as unknown as ExpertsTx, {
          id: activity.id,
          type: "Accept",
          actor,
          origin: "",
          activity,
        });
      });
    await say(ann, [ctx.objectIri("c1"), ctx.objectIri("c2"), "https://else.example/ap/objects/c2", 5]);
    await say(bob, ctx.objectIri("c3"));
    await say(bob, undefined);
    await say(ann, [ctx.objectIri("c1")]);
    expect((await copiesOf(db, "x")).map(({ object, state }) => [object, state])).toEqual([
      ["c1", "confirmed"],
      ["c2", "asked"],
      ["c3", "held"],
    ]);
    const { text } = await node.run("expert copies", { arguments: { id: "x" } });
    expect(text).toContain("1 of 2 confirmed that they erased it.");
  });
});
