import { pickLanguage } from "@nri-commons/core/kit";
import type { Activity } from "../activities/activity.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Person } from "../people/person.ts";
import { tellPerson } from "../people/tell-person.ts";

interface TellApplicant {
  activity: Activity;
  person: Person;
  /** prove: press a button so that we know that it is you; again: somebody applied with an address that did already. */
  what: "prove" | "again" | "received" | "withdrawn" | "confirmed" | "declined" | "lapsed";
}

/** What becomes of an application by itself; letters of the team are `composeLetter`. */
export async function tellApplicant(ctx: CapacityCtx, tx: CapacityTx, { activity, person, what }: TellApplicant) {
  const title = pickLanguage(activity.title, person.lang)?.text ?? "";
  const waitsForClick = what === "prove" || what === "again";
  await tellPerson(ctx, tx, {
    person,
    subject: (t) => t(`apply.mail.${what}.subject`, { title }),
    paragraphs: (t) => [t(`apply.mail.${what}`, { title }), waitsForClick ? t("apply.mail.not-you") : ""],
    urgent: waitsForClick,
  });
}
