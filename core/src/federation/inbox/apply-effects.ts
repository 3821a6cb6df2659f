import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { startBackfill } from "../backfill/backfill-store.ts";
import { idOf, isWireObject } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import type { Act, Effect } from "./act.ts";
import { isActor, lastChanges, projectChange, projectChanges } from "./project-changes.ts";

type Shared = Pick<Act, "node" | "tx" | "trust">;

/** Projections of what changed, then the handlers of the plugins, all in the inbox's transaction. */
export async function applyEffects(shared: Shared, acts: readonly { effects: readonly Effect[] }[]): Promise<void> {
  const effects = acts.flatMap((act) => act.effects);
  const changes = effects.flatMap((effect) => (effect.kind === "object" ? [effect.change] : []));
  // Anybody can say what it is; only an actor that we follow, or that the registry knows, is shown.
  const shown = lastChanges(changes).filter(({ after }) => !isActor(after) || shared.trust.isSource(after.id));
  await projectChanges(shared.tx, shared.node.kinds, shown);
  for (const effect of effects) {
    if (effect.kind === "activity") await handle(shared, effect.wire, effect.object);
    if (effect.kind === "actor-followed") await afterAccept(shared, effect.actor);
  }
}

async function handle({ node, tx }: Shared, wire: JsonObject, object: unknown): Promise<void> {
  if (!isWireObject(wire)) return;
  const actor = idOf(wire["actor"]) ?? "";
  const activity = { id: wire.id, type: wire.type, actor, origin: originOf(actor), activity: wire };
  for (const handler of node.kinds.handlersOf(wire.type, isJsonObject(object) ? object : undefined)) {
    await handler.receive(tx, activity);
  }
}

/** From now on its content counts: show who it is, and fetch what it published so far. */
async function afterAccept({ node, tx }: Shared, actor: string): Promise<void> {
  const [stored] = await loadObjects(tx.db, node.store.dialect, [actor]);
  if (stored) await projectChange(tx, node.kinds, { before: undefined, after: stored });
  await startBackfill(tx, actor);
}
