import type { Tx } from "../../jobs/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import { refuseWithout } from "../kept/index.ts";
import { cleanText } from "./clean-text.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_conduct: { lang: string; version: number; body: string; made_at: number };
  }
}

/** The code of conduct of this site in one language. */
export interface Conduct {
  lang: string;
  /** Counts up with each change in that language. */
  version: number;
  /** Markdown. */
  text: string;
  at: number;
}

/** Its own text, in each language in which it was written; none while the site uses the one that the software brings. */
export async function readConduct(db: Db): Promise<Conduct[]> {
  const rows = await db
    .selectFrom("content_conduct as c")
    .selectAll("c")
    .where((where) =>
      where(
        "c.version",
        "=",
        where
          .selectFrom("content_conduct as later")
          .select((select) => select.fn.max("later.version").as("last"))
          .whereRef("later.lang", "=", "c.lang"),
      ),
    )
    .orderBy("c.lang")
    .execute();
  return rows.map(({ lang, version, body, made_at }) => ({ lang, version, text: body, at: made_at }));
}

/** The next version in one language; the same text once more changes nothing. What was said before is kept. */
export async function writeConduct(tx: Tx, given: { lang: string; text: string }): Promise<Conduct> {
  refuseWithout(tx, "moderation:write");
  const { lang } = given;
  const text = cleanText(given.text);
  const known = (await readConduct(tx.db)).find((one) => one.lang === lang);
  if (known?.text === text) return known;
  const version = (known?.version ?? 0) + 1;
  await tx.db.insertInto("content_conduct").values({ lang, version, body: text, made_at: tx.now }).execute();
  await recordAudit(tx, { verb: "conduct.changed", object: lang, details: { version } });
  return { lang, version, text, at: tx.now };
}
