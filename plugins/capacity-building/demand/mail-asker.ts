import { pickLanguage } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { say } from "../say.ts";
import type { RequestRow } from "./demand-tables.ts";
import { contactOf, toRequest } from "./request-store.ts";

/** Whoever asked learns that everybody can see it; once, and only where there is an address. */
export function mailPublished(ctx: CapacityCtx, tx: CapacityTx, row: RequestRow): Promise<void> {
  return write(ctx, tx, { row, what: "request", key: `capacity-request published ${row.id}` });
}

/** Whoever asked learns that somebody helps; once for each helper. */
export function mailHelped(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { row, name, key }: { row: RequestRow; name: string; key: string },
): Promise<void> {
  return write(ctx, tx, { row, what: "helped", name, key: `capacity-request helped ${key}` });
}

interface Letter {
  row: RequestRow;
  what: "request" | "helped";
  name?: string;
  key: string;
}

async function write(ctx: CapacityCtx, tx: CapacityTx, { row, what, name = "", key }: Letter): Promise<void> {
  const contact = contactOf(row);
  if (contact === undefined) return;
  const { t } = await say(contact.lang);
  const text = (map: Readonly<Record<string, string>>) => pickLanguage(map, contact.lang)?.text ?? "";
  const title = text(toRequest(row).title);
  const url = ctx.pageUrl(`/capacity/requests/${row.id}`, contact.lang);
  const words = { title, url, name, site: text(ctx.site.name) };
  const person = row.person_id === null ? undefined : await findPerson(tx.db, row.person_id);
  if (person !== undefined) {
    const said = what === "request" ? "asker.mail.published" : "mail.helped.text";
    const subject = t(`mail.${what}.subject`, words);
    await tellPerson(ctx, tx, { person, subject: () => subject, paragraphs: () => [t(said, words)], key });
    return;
  }
  await ctx.mail.send(tx, {
    to: contact.email,
    lang: contact.lang,
    subject: t(`mail.${what}.subject`, words),
    text: t(`mail.${what}.text`, words),
    key,
  });
}
