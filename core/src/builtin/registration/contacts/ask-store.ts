import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import type { Contact } from "./contact.ts";
import type { AskRow } from "./contact-rows.ts";

/** One asked the other to be in touch. */
export interface Ask {
  id: string;
  from: string;
  to: string;
  text: string;
  state: AskRow["state"];
  at: number;
}

/** With the one at the other end, as far as that one still shows. */
export interface Met {
  ask: Ask;
  other: Pick<Contact, "id" | "name" | "interests" | "reach">;
}

/** Everything between this one and others, the newest first; who was blocked, taken down or left is not among them. */
export async function listMet(db: RegistrationDb, me: Contact): Promise<Met[]> {
  const rows = await db
    .selectFrom("registration_contact_ask as a")
    .innerJoin("registration_contact as c", (join) =>
      join.on(({ or, and, eb, ref }) =>
        or([
          and([eb("a.from_id", "=", me.id), eb("c.id", "=", ref("a.to_id"))]),
          and([eb("a.to_id", "=", me.id), eb("c.id", "=", ref("a.from_id"))]),
        ]),
      ),
    )
    .selectAll("a")
    .select(["c.id as other_id", "c.name", "c.interests", "c.reach"])
    .where("c.shown", "=", 1)
    .where("c.removed_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("registration_contact_block as b")
            .select("b.by_id")
            .where(({ or, and, eb, ref }) =>
              or([
                and([eb("b.by_id", "=", me.id), eb("b.about_id", "=", ref("c.id"))]),
                and([eb("b.about_id", "=", me.id), eb("b.by_id", "=", ref("c.id"))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("a.created_at", "desc")
    .orderBy("a.id")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ask: toAsk(row),
    // Only who was accepted is told how the other is reached.
    other: {
      id: row.other_id,
      name: row.name,
      interests: row.interests,
      reach: row.state === "accepted" ? row.reach : "",
    },
  }));
}

/** What one asked the other, whoever it was. */
export async function findBetween(db: RegistrationDb, one: string, other: string): Promise<Ask | undefined> {
  const row = await db
    .selectFrom("registration_contact_ask")
    .selectAll()
    .where(({ or, and, eb }) =>
      or([
        and([eb("from_id", "=", one), eb("to_id", "=", other)]),
        and([eb("from_id", "=", other), eb("to_id", "=", one)]),
      ]),
    )
    .executeTakeFirst();
  return row && toAsk(row);
}

/** How many this one sent: in all, and since an instant. */
export async function countSent(
  db: RegistrationDb,
  from: string,
  since: number,
): Promise<{ all: number; lately: number }> {
  const rows = await db
    .selectFrom("registration_contact_ask")
    .select("created_at")
    .where("from_id", "=", from)
    .execute();
  return { all: rows.length, lately: rows.filter(({ created_at }) => created_at > since).length };
}

export async function addAsk(tx: RegistrationTx, row: Pick<AskRow, "id" | "event_id" | "from_id" | "to_id" | "text">) {
  await tx.db
    .insertInto("registration_contact_ask")
    .values({ ...row, state: "open", created_at: tx.now, answered_at: null })
    .execute();
}

export async function answerAsk(tx: RegistrationTx, id: string, state: "accepted" | "declined"): Promise<void> {
  await tx.db
    .updateTable("registration_contact_ask")
    .set({ state, answered_at: tx.now })
    .where("id", "=", id)
    .where("state", "=", "open")
    .execute();
}

function toAsk({ id, from_id, to_id, text, state, created_at }: AskRow): Ask {
  return { id, from: from_id, to: to_id, text, state, at: created_at };
}
