import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import type { Holding, Incoming, Plugin } from "@nri-commons/core/plugin";
import { befriend, bootTestNode, movableClock, type TestNode } from "@nri-commons/core/testing";
import policyLabs from "./plugin.ts";
import type { LabsCtx, LabsTx } from "./policy-labs-ctx.ts";

const hand = "labs hand-out";

/** The plugin in a node that another site follows, with its handlers to call as the inbox and a restore do. */
export async function openHandlers() {
  const run = async (ctx: LabsCtx) => ({ text: "", data: ctx });
  const commands = {
    ...policyLabs.commands,
    [hand]: { summary: "Hands out the context", example: `nri ${hand}`, run },
  };
  const clock = movableClock(Date.UTC(2026, 10, 20, 12));
  const node = await bootTestNode({ name: "ada", plugins: [{ ...policyLabs, commands } as Plugin], clock });
  const ben = await bootTestNode({ name: "ben", clock });
  await befriend(ben, node);
  const ctx = (await node.run(hand)).data as LabsCtx;
  // A plugin is handed on without the names of its tables.
  const given = ctx as never;
  const { kinds, receives, privacy } = policyLabs;
  const kindOf = (object: JsonObject) => {
    const kind = kinds?.[String(object["nri:kind"])];
    if (kind === undefined) throw new Error(`It has no kind ${object["nri:kind"]}.`);
    return kind;
  };
  const within = <T>(what: (tx: LabsTx) => Promise<T>) => node.transaction((tx) => what(tx as never as LabsTx));
  const from = (object: JsonObject, site: TestNode): Incoming => {
    const iri = String(object["id"]);
    return {
      iri,
      origin: site.origin,
      owner: site.actor,
      object: { ...object, id: iri, type: String(object["type"]) },
    };
  };
  return {
    node,
    ben,
    ctx,
    clock,
    within,
    /** From ben, or from the site that is told. */
    receive: (object: JsonObject, site = ben) =>
      within((tx) => kindOf(object).receive(given, tx as never, from(object, site))),
    withdraw: (object: JsonObject) => within((tx) => kindOf(object).withdraw(given, tx as never, from(object, ben))),
    reclaim: (object: JsonObject) =>
      within(async (tx) => kindOf(object).reclaim?.(given, tx as never, from(object, node))),
    recall: (object: JsonObject) =>
      within(async (tx) => kindOf(object).recall?.(given, tx as never, from(object, node))),
    offer: (object: JsonObject, { origin, actor } = ben) =>
      within(async (tx) => {
        const id = `${origin}/ap/activities/${deriveId(JSON.stringify(object))}`;
        const activity = { id, type: "Offer", actor, object };
        await receives?.[`Offer:${object["nri:kind"]}`]?.(given, tx as never, { ...activity, origin, activity });
      }),
    find: async (email: string): Promise<readonly Holding[]> => (await privacy?.find(given, email)) ?? [],
    erase: (holding: Pick<Holding, "kind" | "id">) => within(async (tx) => privacy?.erase(given, tx as never, holding)),
    remove: () => Promise.all([node.remove(), ben.remove()]),
  };
}

export type Handlers = Awaited<ReturnType<typeof openHandlers>>;
