import type { DraftShelf } from "../drafts/draft-definition.ts";

type SavedDraft = Parameters<DraftShelf["save"]>[0];
type RemovedDraft = Parameters<DraftShelf["remove"]>[0];

/** What a plugin's `ctx` has with `drafts:write`. */
interface DraftKeeper<Tx> {
  transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  drafts: {
    find: DraftShelf["find"];
    save(tx: Tx, draft: SavedDraft): Promise<{ id: string }>;
    remove(tx: Tx, draft: RemovedDraft): Promise<void>;
  };
}

/** Where a `draftForm` keeps what was typed: the node's own drafts. */
export function draftShelf<Tx>(ctx: DraftKeeper<Tx>): DraftShelf {
  return {
    find: (draft) => ctx.drafts.find(draft),
    save: (draft) => ctx.transaction((tx) => ctx.drafts.save(tx, draft)),
    remove: (draft) => ctx.transaction((tx) => ctx.drafts.remove(tx, draft)),
  };
}
