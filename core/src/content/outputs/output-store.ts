import { replacePictures, usePictures } from "../../files/index.ts";
import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";
import { indexThing } from "../indexing/index.ts";
import { fromDoc, type KeptRow, toKept } from "../kept/index.ts";
import { linksOf } from "../relations/link-store.ts";
import {
  type NewOutput,
  type Output,
  type OutputStatus,
  outputLanguages,
  outputStatusOf,
  type Producer,
  type Ref,
  regionOfCountry,
  tagsOf,
  writtenTags,
} from "../types/index.ts";
import { keepFilesOf, replaceFileUses } from "./file-uses.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_output: OutputRow;
  }
}

export interface OutputRow extends KeptRow {
  type: string;
  producer: Producer;
  status: OutputStatus;
  year: number | null;
  /** When the document is from: shelves are ordered by it. */
  dated_at: number;
  pinned: number;
  country: string | null;
  region: string | null;
  event: string | null;
  source_url: string | null;
}

export async function findOutputRow(db: Db, ref: Ref): Promise<OutputRow | undefined> {
  return db
    .selectFrom("content_output")
    .selectAll()
    .where(ref.includes(":") ? "iri" : "id", "=", ref)
    .executeTakeFirst();
}

export async function insertOutput(tx: Tx, row: OutputRow): Promise<void> {
  await tx.db.insertInto("content_output").values(row).execute();
  await indexOutput(tx, row, true);
}

export async function updateOutput(tx: Tx, row: OutputRow): Promise<void> {
  const { id, ...columns } = row;
  await tx.db.updateTable("content_output").set(columns).where("id", "=", id).execute();
  await indexOutput(tx, row, false);
}

export function toOutput(row: OutputRow): Output {
  return { ...fromDoc<NewOutput>(row.doc), ...toKept(row) };
}

/** The columns that follow from the output itself; `now` dates what has no date of its own. */
export function outputColumns(output: NewOutput, now: number) {
  return {
    type: output.type,
    producer: output.producer,
    status: outputStatusOf(output),
    year: output.year ?? (output.issued ? Number(output.issued.slice(0, 4)) : null),
    dated_at: datedAt(output, now),
    pinned: output.pinned ? 1 : 0,
    country: output.country ?? null,
    region: output.region ?? regionOfCountry(output.country) ?? null,
    event: output.event ?? null,
    source_url: output.sourceUrl ?? null,
    doc: JSON.stringify(output),
  };
}

function datedAt({ issued, year }: NewOutput, now: number): number {
  if (issued) return Date.parse(`${issued}T00:00Z`);
  return year === undefined ? now : Math.min(Date.UTC(year, 11, 31), now);
}

export async function indexOutput(tx: Tx, row: OutputRow, isNew: boolean): Promise<void> {
  const { id, origin, visibility, dated_at: at } = row;
  const output = fromDoc<NewOutput>(row.doc);
  if (row.iri === null) {
    if (visibility === "withdrawn") await keepFilesOf(tx, output);
    await replaceFileUses(tx, id, visibility === "withdrawn" ? {} : output);
  }
  await showPicture(tx, row, output);
  const text = {
    audience: visibility === "published" ? ("public" as const) : ("node" as const),
    title: output.title,
    excerpt: output.abstract ?? output.plainSummary ?? output.text?.text ?? {},
    more: words(output),
  };
  const thing = { isNew, id, kind: "output" as const, origin, visibility, at };
  await indexThing(tx, { ...thing, tags: outputTags(output), links: links(output), texts: [text] });
}

/** As with events: what others told and is hidden or withdrawn here shows no picture any more; of ours it stays until it is replaced. */
async function showPicture(tx: Tx, { id, iri, visibility }: OutputRow, { image }: NewOutput): Promise<void> {
  const holder = `output:${id}`;
  const urls = image ? [image.url] : [];
  if (iri === null) return replacePictures(tx, { holder, urls, own: true });
  const isShown = visibility !== "withdrawn" && visibility !== "hidden";
  await usePictures(tx, holder, isShown ? urls : []);
}

function outputTags(output: NewOutput) {
  const { audiences = [], processes = [], files = [] } = output;
  const accessible = [...new Set(files.flatMap(({ accessibility = [] }) => accessibility))];
  const others = { audiences, processes, "material-accessibility": accessible };
  const more = Object.entries(others).flatMap(([vocabulary, terms]) => terms.map((term) => ({ vocabulary, term })));
  return [...tagsOf(output), ...writtenTags(outputLanguages(output)), ...more];
}

function links(output: NewOutput) {
  const { derivedFrom, adaptationOf, translationOf, variantOf, supersedes, contributesTo } = output;
  return linksOf({
    derivedFrom,
    adaptationOf,
    translationOf,
    variantOf,
    supersedes,
    contributesTo,
    event: output.event,
  });
}

function words(output: NewOutput): string[] {
  const { keyPoints = [], theme = {}, keywords = [], authors = [], bodies = [], contributors = [] } = output;
  return [
    ...[output.plainSummary ?? {}, theme, ...keyPoints, output.text?.text ?? {}].flatMap((map) => Object.values(map)),
    ...keywords,
    ...[...authors, ...bodies, ...contributors].map(({ name }) => name),
  ];
}
