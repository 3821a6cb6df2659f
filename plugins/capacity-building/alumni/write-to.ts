import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { say } from "../say.ts";
import type { Alumnus } from "./alumnus.ts";

interface Letter {
  to: Alumnus;
  from: { name: string; email: string };
  text: string;
  /** What is sent twice is the same. */
  key: string;
}

/**
 * Passes a message on. Whoever wrote it does not learn the address; whoever gets it answers to the writer's own. The mail holds no link to the
 * person's page: an answer that quotes it must not give that away.
 */
export async function writeTo(ctx: CapacityCtx, { to, from, text, key }: Letter): Promise<"waiting" | "too-many"> {
  return ctx.transaction(async (tx) => {
    const person = await findPerson(tx.db, to.person);
    if (person?.email === undefined || !to.takesMail) throw new Refusal("not-found");
    const { t } = await say(person.lang);
    const site = pickLanguage(ctx.site.name, person.lang)?.text ?? "";
    const accepted = await ctx.mail.send(tx, {
      to: person.email,
      lang: t.lang,
      subject: t("alumni.mail.subject", { name: from.name }),
      text: `${[
        t("mail.hello", { name: person.name }),
        t("alumni.mail.from", { name: from.name, email: from.email, site }),
        text,
        t("alumni.mail.answer", { email: from.email }),
        t("alumni.mail.stop", { page: ctx.pageUrl("/capacity/me", t.lang) }),
      ].join("\n\n")}\n`,
      key: `alumni ${to.id} ${key}`,
    });
    if (accepted === "not-set-up") throw new Refusal("unavailable");
    return accepted;
  });
}

/** Whether a message would reach them. */
export async function canWriteTo(ctx: CapacityCtx, to: Alumnus): Promise<boolean> {
  if (!to.takesMail || !(await ctx.mail.isSetUp())) return false;
  return (await findPerson(ctx.db, to.person))?.email !== undefined;
}
