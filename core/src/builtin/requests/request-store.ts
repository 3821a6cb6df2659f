import { type Kysely, sql } from "kysely";
import type { Answer, Request } from "./request.ts";
import type { AnswerRow, RequestRow, RequestsTables } from "./requests-ctx.ts";

type Db = Kysely<RequestsTables>;

/** False when this showing of the form was sent before. */
export async function addRequestRow(db: Db, row: RequestRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("requests_request")
    .values(row)
    .onConflict((conflict) => conflict.column("form_key").doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findRequest(db: Db, id: string): Promise<Request | undefined> {
  const row = await db.selectFrom("requests_request").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const answers = await db
    .selectFrom("requests_answer")
    .selectAll()
    .where("request_id", "=", id)
    .orderBy("at")
    .execute();
  return toRequest(row, answers);
}

/** All of one address, with what was answered. */
export async function findRequestsOf(db: Db, email: string): Promise<Request[]> {
  const rows = await db
    .selectFrom("requests_request")
    .select("id")
    .where(sql<boolean>`lower(email) = ${email.toLowerCase()}`)
    .orderBy("id")
    .execute();
  const found = [];
  for (const { id } of rows) found.push(await findRequest(db, id));
  return found.filter((one) => one !== undefined);
}

/** The oldest first, after the one named. */
export async function listRequests(
  db: Db,
  { state, after, limit }: { state: Request["state"]; after: string | undefined; limit: number },
): Promise<{ items: Request[]; next: string | undefined }> {
  const rows = await db
    .selectFrom("requests_request")
    .selectAll()
    .where("state", "=", state)
    .$if(after !== undefined, (query) => query.where("id", ">", after ?? ""))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => toRequest(row, []));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

export async function countOpen(db: Db): Promise<number> {
  const row = await db
    .selectFrom("requests_request")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function addAnswerRow(db: Db, row: AnswerRow): Promise<void> {
  await db.insertInto("requests_answer").values(row).execute();
}

export async function setState(
  db: Db,
  { id, state, now }: { id: string; state: Request["state"]; now: number },
): Promise<void> {
  await db.updateTable("requests_request").set({ state, updated_at: now }).where("id", "=", id).execute();
}

/** The whole of it, with what was answered. */
export async function removeRequest(db: Db, id: string): Promise<void> {
  await db.deleteFrom("requests_answer").where("request_id", "=", id).execute();
  await db.deleteFrom("requests_request").where("id", "=", id).execute();
}

export async function removeOlder(db: Db, before: number): Promise<void> {
  const old = db.selectFrom("requests_request").select("requests_request.id").where("updated_at", "<", before);
  await db.deleteFrom("requests_answer").where("request_id", "in", old).execute();
  await db.deleteFrom("requests_request").where("updated_at", "<", before).execute();
}

function toRequest(row: RequestRow, answers: readonly AnswerRow[]): Request {
  const { about, form_key: _, created_at, updated_at, ...rest } = row;
  return {
    ...rest,
    ...(about !== null && { about }),
    created: Number(created_at),
    updated: Number(updated_at),
    answers: answers.map(({ text, by_name: by, at }): Answer => ({ text, by, at: Number(at) })),
  };
}
