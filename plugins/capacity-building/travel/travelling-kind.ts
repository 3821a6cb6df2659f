import type { JsonObject } from "@nri-commons/core/kit";
import { type Incoming, type Kind, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityDb, CapacityTables, CapacityTx } from "../capacity-ctx.ts";
import type { KeptRow } from "./kept-row.ts";

/** The other site's: when everybody saw it first, and which telling is the newer one. */
interface Times {
  published?: number | undefined;
  updated: number | undefined;
}

export interface Keeping<Row, Told> {
  told: Told;
  /** The columns that follow from who told it, and when. */
  kept: KeptRow & { published_at: number };
  known: Row | undefined;
}

/** One kind of thing that travels. What comes twice, late, out of order or from somebody else is not its concern. */
export interface Travelling<Row extends KnownRow, Told extends Times> extends Pick<TravellingKind, "clear"> {
  /** `nri:kind`. */
  kind: string;
  /** What one of another site is called here. */
  idOf(iri: string): string;
  /** One of this site or another. */
  find(db: CapacityDb, id: string): Promise<Row | undefined>;
  /** Undefined where something that is needed is missing. */
  read(object: JsonObject): Told | undefined;
  keep(ctx: CapacityCtx, tx: CapacityTx, keeping: Keeping<Row, Told>): Promise<void>;
  /** It was taken back: nothing of it stays but that there was one, also where it had not come yet. */
  forget(ctx: CapacityCtx, tx: CapacityTx, gone: Omit<Keeping<Row, Told>, "told">): Promise<void>;
}

/** What is done with such things: the same for all of them. */
export type TravellingKind = Required<
  Pick<Kind<CapacityCtx, CapacityTables>, "receive" | "withdraw" | "reclaim" | "recall" | "clear">
>;

type KnownRow = Pick<KeptRow, "origin" | "owner" | "created_at" | "updated_at" | "published_at"> & { state: string };

/** What things of a kind are to other sites: the newest telling of their owner stays, and what was taken back stays away. */
export function travellingKind<Row extends KnownRow, Told extends Times>(thing: Travelling<Row, Told>): TravellingKind {
  return {
    clear: thing.clear,
    async receive(ctx, tx, { iri, origin, owner, object }: Incoming) {
      const told = thing.read(object);
      if (told === undefined) return ctx.log.warn({ iri }, `a ${thing.kind} from elsewhere could not be read`);
      const id = thing.idOf(iri);
      const known = await thing.find(tx.db, id);
      const updated = told.updated ?? tx.now;
      if (known !== undefined && (!isTheirs(known, { origin, owner }) || isOver(known, updated))) return;
      const published = told.published ?? known?.published_at ?? tx.now;
      const times = { created_at: known?.created_at ?? tx.now, updated_at: updated, published_at: Number(published) };
      await thing.keep(ctx, tx, { told, kept: { id, iri, origin, owner, ...times }, known });
    },
    async withdraw(ctx, tx, { iri, origin, owner }: Withdrawn) {
      const id = thing.idOf(iri);
      const known = await thing.find(tx.db, id);
      if (known !== undefined && !isTheirs(known, { origin, owner })) return;
      await thing.forget(ctx, tx, { kept: { id, iri, origin, owner, ...timesOf(known, tx.now) }, known });
    },
    /** After a restore: a thing of this site as another one kept it. */
    async reclaim(ctx, tx, { iri, object }: Incoming) {
      const [id, told] = [ownIdOf(ctx, iri), thing.read(object)];
      if (id === undefined || told === undefined) return false;
      const known = await thing.find(tx.db, id);
      const updated = told.updated ?? tx.now;
      if (known !== undefined && isOver(known, updated)) return false;
      const published = Number(known?.published_at ?? told.published ?? updated);
      const times = { created_at: known?.created_at ?? published, updated_at: updated, published_at: published };
      await thing.keep(ctx, tx, { told, kept: { id, iri, origin: null, owner: null, ...times }, known });
      return true;
    },
    /** After a restore: taken back in the time that the backup does not know of. */
    async recall(ctx, tx, { iri }: Withdrawn) {
      const id = ownIdOf(ctx, iri);
      const known = id === undefined ? undefined : await thing.find(tx.db, id);
      if (id === undefined || known === undefined || known.origin !== null) return;
      const kept = { id, iri, origin: null, owner: null, ...timesOf(known, tx.now) };
      await thing.forget(ctx, tx, { kept, known });
    },
  };
}

function isTheirs(known: KnownRow, { origin, owner }: { origin: string; owner: string }): boolean {
  return known.origin === origin && known.owner === owner;
}

/** Taken back, or told anew meanwhile. */
function isOver(known: KnownRow, updated: number): boolean {
  return known.state === "withdrawn" || Number(known.updated_at) > updated;
}

function timesOf(known: KnownRow | undefined, now: number) {
  const { created_at = now, updated_at = now, published_at } = known ?? {};
  return { created_at, updated_at, published_at: Number(published_at ?? now) };
}
