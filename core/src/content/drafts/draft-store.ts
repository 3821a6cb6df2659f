import type { FactPayload, JobHandler, Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { fromDoc, newId } from "../kept/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    form_draft: FormDraftRow;
  }
}

interface FormDraftRow {
  id: string;
  person: string;
  form: string;
  about: string | null;
  title: string;
  doc: string;
  made_at: number;
  saved_at: number;
}

type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FormDraft {
  id: string;
  /** Which form: `event`. */
  form: string;
  /** The id of what it changes; undefined for something new. */
  about: string | undefined;
  /** By which its writer knows it again. */
  title: string;
  values: FormValues;
  /** Milliseconds. */
  saved: number;
}

export interface SaveFormDraft {
  person: string;
  form: string;
  /** The draft to go on with; a new one where left out. */
  id?: string | undefined;
  about?: string | undefined;
  title: string;
  values: FormValues;
}

/** A form longer than this was not typed by a person. */
const longest = 400_000;
/** Drafts of one person; whoever has more finishes or discards some. */
const most = 200;

export async function saveFormDraft(tx: Tx, draft: SaveFormDraft): Promise<{ id: string }> {
  const doc = JSON.stringify(draft.values);
  if (doc.length > longest) throw new Refusal("too-large", { message: "This form has more text than can be kept." });
  const columns = { title: draft.title.slice(0, 300), doc, saved_at: tx.now };
  if (draft.id !== undefined) {
    const saved = await tx.db
      .updateTable("form_draft")
      .set(columns)
      .where("id", "=", draft.id)
      .where("person", "=", draft.person)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n) throw new Refusal("not-found");
    return { id: draft.id };
  }
  await refuseTooMany(tx, draft.person);
  const id = newId(tx);
  const { person, form, about = null } = draft;
  await tx.db
    .insertInto("form_draft")
    .values({ id, person, form, about, made_at: tx.now, ...columns })
    .execute();
  return { id };
}

/** Only its own writer finds it. */
export async function findFormDraft(
  db: Db,
  { id, person, form }: { id: string; person: string; form: string },
): Promise<FormDraft | undefined> {
  const row = await db
    .selectFrom("form_draft")
    .selectAll()
    .where("id", "=", id)
    .where("person", "=", person)
    .where("form", "=", form)
    .executeTakeFirst();
  return row && toFormDraft(row);
}

/** The latest first, without those of other people. */
export async function listFormDrafts(
  db: Db,
  { person, form, about }: { person: string; form?: string; about?: string },
): Promise<FormDraft[]> {
  let query = db.selectFrom("form_draft").selectAll().where("person", "=", person);
  if (form !== undefined) query = query.where("form", "=", form);
  if (about !== undefined) query = query.where("about", "=", about);
  return (await query.orderBy("saved_at", "desc").limit(most).execute()).map(toFormDraft);
}

export async function removeFormDraft(tx: Tx, { id, person }: { id: string; person: string }): Promise<void> {
  await tx.db.deleteFrom("form_draft").where("id", "=", id).where("person", "=", person).execute();
}

export const forgetDraftsJob = "forget-drafts-of-person";

/** Woken by `person.erased`: what somebody typed and never sent goes with them. */
export const runForgetDrafts: JobHandler = async ({ payload }, { transaction }) => {
  const { payload: fact } = payload as FactPayload<"person.erased">;
  await transaction(async (tx) => {
    await tx.db.deleteFrom("form_draft").where("person", "=", fact.id).execute();
  });
};

/** Those that nobody touched since `before`. */
export async function removeOldDrafts(tx: Tx, { before }: { before: number }): Promise<void> {
  await tx.db.deleteFrom("form_draft").where("saved_at", "<", before).execute();
}

async function refuseTooMany(tx: Tx, person: string): Promise<void> {
  const { count } = await tx.db
    .selectFrom("form_draft")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person", "=", person)
    .executeTakeFirstOrThrow();
  if (Number(count) < most) return;
  throw new Refusal("conflict", { message: `You have ${most} unfinished forms. Finish or discard some first.` });
}

function toFormDraft({ id, form, about, title, doc, saved_at }: FormDraftRow): FormDraft {
  return { id, form, about: about ?? undefined, title, values: fromDoc<FormValues>(doc), saved: saved_at };
}
