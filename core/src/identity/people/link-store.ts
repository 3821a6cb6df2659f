import type { Db } from "../../store/index.ts";
import type { Role } from "./roles.ts";

export type LinkKind = "setup" | "sign-in" | "invitation" | "new-email";

export interface LinkRow {
  id: string;
  token_hash: string;
  kind: LinkKind;
  person: string | null;
  /** Of somebody invited, or wanted by somebody who is here. */
  email: string | null;
  email_key: string | null;
  role: Role | null;
  lang: string | null;
  /** The person who invited. */
  made_by: string | null;
  next: string | null;
  created_at: number;
  expires_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    person_link: LinkRow;
  }
}

export async function addLink(
  db: Db,
  link: Partial<LinkRow> & Pick<LinkRow, "id" | "token_hash" | "kind" | "created_at" | "expires_at">,
) {
  const nothing = { person: null, email: null, email_key: null, role: null, lang: null, made_by: null, next: null };
  await db
    .insertInto("person_link")
    .values({ ...nothing, ...link })
    .execute();
}

interface Wanted {
  kind: LinkKind;
  tokenHash: string;
  now: number;
}

/** Reads and changes nothing: scanners of mail open links. */
export function findLink(db: Db, { kind, tokenHash, now }: Wanted): Promise<LinkRow | undefined> {
  return db
    .selectFrom("person_link")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("kind", "=", kind)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

/** Uses the link up. Of two that come at once only one gets it: the row can be deleted once. */
export async function takeLink(db: Db, wanted: Wanted): Promise<LinkRow | undefined> {
  const row = await findLink(db, wanted);
  if (!row) return undefined;
  const { numDeletedRows } = await db.deleteFrom("person_link").where("id", "=", row.id).executeTakeFirst();
  return numDeletedRows > 0n ? row : undefined;
}

export function selectInvitations(db: Db, now: number): Promise<LinkRow[]> {
  return db
    .selectFrom("person_link")
    .selectAll()
    .where("kind", "=", "invitation")
    .where("expires_at", ">", now)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** All of one kind, of one person, of one address, or one by its id; gives how many. */
export async function removeLinks(db: Db, of: Partial<Pick<LinkRow, "kind" | "person" | "email_key" | "id">>) {
  let query = db.deleteFrom("person_link");
  for (const [column, value] of Object.entries(of) as [keyof typeof of, string][])
    query = query.where(column, "=", value);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
