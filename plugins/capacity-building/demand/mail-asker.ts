import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { say } from "../say.ts";
import type { RequestRow } from "./demand-tables.ts";
import { contactOf, toRequest } from "./request-store.ts";

/** What who asked is written of: each has its `asker.mail.NAME.subject` and `asker.mail.NAME`. */
export type AskerNews =
  | "published"
  | "helped"
  | "met"
  | "word"
  | "changed"
  | "taken"
  | "left"
  | "closed"
  | "reopened"
  | "discarded";

interface Letter {
  /** As it is before who asked is forgotten. */
  row: RequestRow;
  news: AskerNews;
  /** What the team says to it. */
  words?: string | undefined;
  /** Who helps. */
  name?: string | undefined;
  /** Goes once. */
  key: string;
}

/** A letter to who asked, in their language, with the way to their own page; none where nobody can be written to. */
export async function mailAsker(ctx: CapacityCtx, tx: CapacityTx, { row, key, ...letter }: Letter): Promise<void> {
  const contact = contactOf(row);
  if (contact === undefined) return;
  const person = row.person_id === null ? undefined : await findPerson(tx.db, row.person_id);
  if (person?.email !== undefined) {
    const said = wordsOf(ctx, { row, ...letter }, person.lang);
    await tellPerson(ctx, tx, { person, ...said, key });
    return;
  }
  const { t } = await say(contact.lang);
  const { subject, paragraphs, site } = wordsOf(ctx, { row, ...letter }, contact.lang);
  const answer = t(person === undefined ? "asker.mail.no-page" : "asker.mail.kept-page", { site });
  await ctx.mail.send(tx, {
    to: contact.email,
    lang: t.lang,
    subject: subject(t),
    text: `${[t("mail.hello", { name: contact.name }), ...paragraphs(t), answer, site].join("\n\n")}\n`,
    key,
  });
}

function wordsOf(ctx: CapacityCtx, { row, news, words, name = "" }: Omit<Letter, "key">, lang: string) {
  const text = (map: LanguageMap) => pickLanguage(map, lang)?.text ?? "";
  const { title, met } = toRequest(row);
  const site = text(ctx.site.name);
  const named = { title: text(title), name, site, url: ctx.pageUrl(`/capacity/requests/${row.id}`, lang) };
  const said = words ?? (news === "met" && met ? text(met.outcome) : "");
  const isSaid = news === "word" || news === "met";
  return {
    site,
    subject: (t: Translate) => t(`asker.mail.${news}.subject`, named),
    paragraphs: (t: Translate) => [
      t(`asker.mail.${news}`, named),
      ...(said === "" ? [] : isSaid ? [said] : [t("asker.mail.words"), said]),
    ],
  };
}
