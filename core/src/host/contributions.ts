import type { ActivityHandler, FederatedKind } from "../federation/index.ts";
import type { Tx } from "../jobs/index.ts";
import type { Ctx, Kind, Plugin, PluginTx, Receive } from "../plugin/index.ts";

/** A plugin that runs, with the context it was given. */
export interface Running {
  plugin: Plugin;
  ctx: Ctx;
}

type AnyKind = Kind<Ctx, object>;
type AnyReceive = Receive<Ctx, object>;

/** The plugin's tables are typed by the plugin; at run time it is one transaction. */
export function toPluginTx(tx: Tx): PluginTx<object> {
  return tx as unknown as PluginTx<object>;
}

export function toFederatedKinds({ plugin, ctx }: Running): FederatedKind[] {
  return Object.entries<AnyKind>(plugin.kinds ?? {}).map(([name, { receiveAll, reclaim, recall, ...kind }]) => ({
    name,
    version: kind.version,
    fallback: kind.fallback,
    claims: (object) =>
      object["nri:kind"] === name || (object["nri:kind"] === undefined && kind.claims?.(object) === true),
    receive: (tx, incoming) => kind.receive(ctx, toPluginTx(tx), incoming),
    ...(receiveAll && { receiveAll: (tx: Tx, incoming) => receiveAll(ctx, toPluginTx(tx), incoming) }),
    withdraw: (tx, withdrawn) => kind.withdraw(ctx, toPluginTx(tx), withdrawn),
    ...(reclaim && { reclaim: (tx: Tx, own) => reclaim(ctx, toPluginTx(tx), own) }),
    ...(recall && { recall: (tx: Tx, own) => recall(ctx, toPluginTx(tx), own) }),
    clear: (tx) => kind.clear(ctx, toPluginTx(tx)),
  }));
}

export function toActivityHandlers({ plugin, ctx }: Running): ActivityHandler[] {
  return Object.entries<AnyReceive>(plugin.receives ?? {}).map(([on, receive]) => ({
    on,
    receive: (tx, incoming) => receive(ctx, toPluginTx(tx), incoming),
  }));
}
