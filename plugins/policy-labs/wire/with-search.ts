import type { Kind } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsDb, LabsTx, PolicyLabsTables } from "../policy-labs-ctx.ts";

type LabsKind = Kind<LabsCtx, PolicyLabsTables>;

interface Found {
  /** Puts it where it is found, or takes it out, as it is kept now. */
  index(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void>;
  /** What it is called here. */
  idOf(ctx: LabsCtx, iri: string): string | Promise<string>;
  /** All of other sites. */
  remoteIds(db: LabsDb): Promise<readonly { id: string }[]>;
}

/** A kind whose objects are found by the site's search: after whatever comes over the wire. */
export function withSearch(kind: LabsKind, { index, idOf, remoteIds }: Found): LabsKind {
  const again = async (ctx: LabsCtx, tx: LabsTx, iri: string) => index(ctx, tx, await idOf(ctx, iri));
  const { reclaim, recall } = kind;
  return {
    ...kind,
    async receive(ctx, tx, incoming) {
      await kind.receive(ctx, tx, incoming);
      await again(ctx, tx, incoming.iri);
    },
    async withdraw(ctx, tx, withdrawn) {
      await kind.withdraw(ctx, tx, withdrawn);
      await again(ctx, tx, withdrawn.iri);
    },
    ...(reclaim && {
      async reclaim(ctx, tx, own) {
        const done = await reclaim(ctx, tx, own);
        await again(ctx, tx, own.iri);
        return done;
      },
    }),
    ...(recall && {
      async recall(ctx, tx, own) {
        await recall(ctx, tx, own);
        await again(ctx, tx, own.iri);
      },
    }),
    async clear(ctx, tx) {
      for (const { id } of await remoteIds(tx.db)) await ctx.search.removePage(tx, id);
      await kind.clear(ctx, tx);
    },
  };
}
