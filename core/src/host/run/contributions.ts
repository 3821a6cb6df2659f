import { type ActivityHandler, type FederatedKind, versionOf } from "../../federation/index.ts";
import type { Tx } from "../../jobs/index.ts";
import type { Ctx, Kind, Receive } from "../../plugin/index.ts";
import type { Guarded } from "../breakers/guard.ts";
import { type Running, toPluginTx } from "./running.ts";

type AnyKind = Kind<Ctx, object>;
type AnyReceive = Receive<Ctx, object>;

/** They run inside a transaction, which on SQLite is the only one. */
const limit = 10_000;

/** The kinds that are kept now; objects of one that rests are kept as they came, like those of a kind that nobody knows. */
export function toFederatedKinds({ plugin, ctx, guard, rests }: Running): FederatedKind[] {
  const kinds = Object.entries<AnyKind>(plugin.kinds ?? {}).filter(([name]) => !rests(`kind:${name}`));
  return kinds.map(([name, { receiveAll, reclaim, recall, ...kind }]) => {
    const of = (sent?: { iri: string; origin: string }): Guarded => ({
      contribution: `kind:${name}`,
      limit,
      ...(sent && { sent: { iri: sent.iri, origin: sent.origin } }),
    });
    return {
      name,
      version: kind.version,
      fallback: kind.fallback,
      claims(object) {
        if (object["nri:kind"] === undefined) return kind.claims?.(object) === true;
        // What a newer version says is kept as it came until there is one here that understands it.
        return object["nri:kind"] === name && versionOf(object["nri:kindVersion"]) <= kind.version;
      },
      receive: (tx, incoming) => guard(of(incoming), () => kind.receive(ctx, toPluginTx(tx), incoming)),
      ...(receiveAll && {
        receiveAll: (tx: Tx, incoming) => guard(of(incoming[0]), () => receiveAll(ctx, toPluginTx(tx), incoming)),
      }),
      withdraw: (tx, withdrawn) => guard(of(withdrawn), () => kind.withdraw(ctx, toPluginTx(tx), withdrawn)),
      ...(reclaim && { reclaim: (tx: Tx, own) => reclaim(ctx, toPluginTx(tx), own) }),
      ...(recall && { recall: (tx: Tx, own) => recall(ctx, toPluginTx(tx), own) }),
      clear: (tx) => kind.clear(ctx, toPluginTx(tx)),
    };
  });
}

/** One that rests refuses: what came is tried again later, and by hand. */
export function toActivityHandlers({ plugin, ctx, guard }: Running): ActivityHandler[] {
  return Object.entries<AnyReceive>(plugin.receives ?? {}).map(([on, receive]) => ({
    on,
    receive: (tx, incoming) =>
      guard({ contribution: `receive:${on}`, limit, sent: { iri: incoming.id, origin: incoming.origin } }, () =>
        receive(ctx, toPluginTx(tx), incoming),
      ),
  }));
}
