import { replacePictures } from "../../files/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { indexThing } from "../indexing/index.ts";
import { fromDoc, type KeptRow, refuseRemote, refuseWithout, toKept } from "../kept/index.ts";
import { audienceOf, type Consent, type Expert, type ExpertState, type NewExpert, type Ref } from "../types/index.ts";
import { expertTags, expertTexts } from "./expert-index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_expert: ExpertRow;
  }
}

export interface ExpertRow extends KeptRow {
  state: ExpertState;
  /** The widest scope of its fields. */
  reach: "public" | "recognised" | "peers" | "node";
  /** `Consent` as JSON: kept as the receipt when all else is erased. */
  consent: string | null;
  expires_at: number | null;
}

export async function findExpertRow(db: Db, ref: Ref): Promise<ExpertRow | undefined> {
  return db
    .selectFrom("content_expert")
    .selectAll()
    .where(ref.includes(":") ? "iri" : "id", "=", ref)
    .executeTakeFirst();
}

export async function insertExpert(tx: Tx, row: ExpertRow): Promise<void> {
  await tx.db.insertInto("content_expert").values(row).execute();
  await indexExpert(tx, row, true);
}

export async function updateExpert(tx: Tx, row: ExpertRow): Promise<void> {
  const { id, ...columns } = row;
  await tx.db.updateTable("content_expert").set(columns).where("id", "=", id).execute();
  await indexExpert(tx, row, false);
}

/** A local entry that is not erased. */
export async function getOwnExpert(tx: Tx, id: string): Promise<{ row: ExpertRow; expert: Expert }> {
  const row = await findExpertRow(tx.db, id);
  if (!row) throw new Refusal("not-found");
  const expert = toExpert(row);
  refuseRemote(expert);
  if (row.visibility === "withdrawn") throw new Refusal("gone");
  refuseOthers(tx);
  return { row, expert };
}

/** A visitor is the person of the entry: who serves their page has looked at the secret of their link. */
export function refuseOthers(tx: Tx): void {
  if (tx.who?.kind !== "visitor") refuseWithout(tx, "experts:write");
}

export function toExpert(row: ExpertRow): Expert {
  const expert = { ...fromDoc<NewExpert>(row.doc), ...toKept(row), state: row.state };
  return row.consent === null ? expert : { ...expert, consent: fromDoc<Consent>(row.consent) };
}

/** The columns that follow from the entry itself. */
export function expertColumns(expert: NewExpert) {
  const { public: everybody, recognised, peers } = audienceOf(expert.fields);
  const reach: ExpertRow["reach"] = everybody
    ? "public"
    : recognised
      ? "recognised"
      : peers.length > 0
        ? "peers"
        : "node";
  return { reach, doc: JSON.stringify(expert) };
}

export function consentColumns(consent: Consent) {
  return { consent: JSON.stringify(consent), expires_at: consent.expires };
}

/** What is left of an erased entry: nothing that was said of the person. */
export const erasedColumns = { ...expertColumns({ fields: {} }), visibility: "withdrawn", url: null } as const;

export async function indexExpert(tx: Tx, row: ExpertRow, isNew: boolean): Promise<void> {
  const { id, origin, visibility, updated_at: at } = row;
  const expert = toExpert(row);
  const tags = expertTags(expert);
  const isIndexed = row.origin === null || expert.searchable === true;
  const texts = isIndexed ? expertTexts(expert) : [];
  const until = expert.consent?.expires;
  await showPhoto(tx, row, expert);
  await indexThing(tx, { isNew, id, kind: "expert", origin, visibility, at, until, tags, links: [], texts });
}

/** The photo goes with the entry, at once. Of others what is hidden here shows none either. */
async function showPhoto(tx: Tx, { id, iri, visibility }: ExpertRow, { fields }: Expert): Promise<void> {
  const own = iri === null;
  const isShown = visibility !== "withdrawn" && (own || visibility !== "hidden");
  const urls = isShown && fields.photo ? [fields.photo.value.url] : [];
  await replacePictures(tx, { holder: holderOf(id), urls, own });
}

/** When an entry goes for good. */
export async function dropPhoto(tx: Tx, id: string): Promise<void> {
  await replacePictures(tx, { holder: holderOf(id), urls: [], own: false });
}

function holderOf(id: string): string {
  return `expert:${id}`;
}
