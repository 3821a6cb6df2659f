import { addDays, toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { getOwnLab } from "../labs/lab-store.ts";
import { listConvenors } from "../people/member-store.ts";
import { tellMember } from "../people/tell-member.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import { type Pilot, remindDays } from "./pilot.ts";
import { listEnding, markReminded } from "./pilot-store.ts";

/** A month before its end a pilot needs its decision: those who answer for labs and those who convene them are written to, once. */
export async function remindPilots(ctx: LabsCtx): Promise<void> {
  if (!(await ctx.mail.isSetUp())) return;
  const until = addDays(toLocalDate(ctx.clock.now(), ctx.site.zone), remindDays);
  for (const pilot of await listEnding(ctx.db, until)) {
    if (pilot.remindedAt === undefined) await remind(ctx, pilot);
  }
}

async function remind(ctx: LabsCtx, pilot: Pilot): Promise<void> {
  const people = (await ctx.people.list()).filter(
    ({ role, disabled }) => disabled === undefined && (role === "owner" || role === "editor"),
  );
  await ctx.transaction(async (tx) => {
    if (!(await markReminded(tx, pilot.id))) return;
    for (const { id, email: to, lang = ctx.site.languages[0] ?? "en" } of people) {
      const { t, format } = await say(lang);
      const title = pickLanguage(pilot.title, lang)?.text ?? "";
      const url = ctx.pageUrl(`/console/labs/pilots/${pilot.id}`, lang);
      await ctx.mail.send(tx, {
        to,
        lang,
        subject: t("mail.pilot.subject", { title }),
        text: t("mail.pilot.text", { title, date: format.day(pilot.end), url }),
        key: `pilot ${pilot.id} ${pilot.end} ${id}`,
      });
    }
    const written = new Set(people.map(({ email }) => email.toLowerCase()));
    for (const member of await listConvenors(tx.db, pilot.lab)) {
      if (written.has(member.email ?? "")) continue;
      const lab = await getOwnLab(tx.db, member.lab);
      const key = `pilot ${pilot.id} ${pilot.end} ${member.id}`;
      await tellMember(ctx, tx, { lab, member, what: "ending", date: pilot.end, key });
    }
  });
}
