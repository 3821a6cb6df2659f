import { pickLanguage } from "@nri-commons/core/kit";
import type { Lab } from "../labs/lab.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import type { Member } from "./member.ts";
import { addMemberLink } from "./member-store.ts";

/** prove: press a button so that we know that it is you; again: somebody asked with an address that takes part already. */
export type MemberMail = "prove" | "again" | "in" | "waiting" | "refused" | "invited" | "settled" | "ending";

interface TellMember {
  lab: Lab;
  member: Member;
  what: MemberMail;
  /** A mail with the same key goes once. */
  key?: string;
  /** Of what ends: its last day. */
  date?: string;
}

/** One mail with a new link to the person's page, in the language in which they came; none where there is no address. */
export async function tellMember(
  ctx: LabsCtx,
  tx: LabsTx,
  { lab, member, what, key, date }: TellMember,
): Promise<void> {
  if (member.email === undefined) return;
  const { t, format } = await say(member.lang);
  const secret = ctx.ids.secret(24);
  await addMemberLink(tx.db, member.id, secret);
  const title = pickLanguage(lab.title, member.lang)?.text ?? "";
  const paragraphs = [
    t("mail.hello", { name: member.name }),
    t(`mail.${what}`, { lab: title, ...(date && { date: format.day(date) }) }),
    what === "refused" ? "" : t(what === "prove" ? "mail.press" : "mail.page"),
    what === "refused" ? "" : ctx.pageUrl(`/labs/me/${secret}`, t.lang),
    what === "prove" || what === "again" ? t("mail.not-you") : "",
    pickLanguage(ctx.site.name, member.lang)?.text ?? "",
  ];
  await ctx.mail.send(tx, {
    to: member.email,
    subject: t(`mail.${what}.subject`, { lab: title }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
    ...(what === "prove" && { urgent: true }),
    ...(key && { key }),
  });
}
