import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { Activity } from "../activities/activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { NewPerson } from "../people/person.ts";
import { personFor } from "../people/person-for.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { insertPair } from "./pair-store.ts";
import { findParticipant } from "./participant-store.ts";

/** A mentor and a mentee: each learns who the other is, on their own page. */
export async function pairUp(
  ctx: CapacityCtx,
  activity: Activity,
  { mentee, mentor }: { mentee: string; mentor: NewPerson },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const participant = await findParticipant(tx.db, mentee);
    const [guide, learner] = [
      await personFor(ctx, tx, { ...mentor, isProvable: mentor.email !== undefined }),
      participant && (await findPerson(tx.db, participant.person)),
    ];
    if (participant === undefined || participant.activity !== activity.id || learner === undefined)
      throw new Refusal("not-found");
    if (guide.id === learner.id) throw new Refusal("conflict");
    await insertPair(tx.db, { id: ctx.ids.ulid(), activity: activity.id, mentor: guide.id, mentee });
    for (const [person, what] of [
      [guide, "mentor"],
      [learner, "mentee"],
    ] as const) {
      const title = pickLanguage(activity.title, person.lang)?.text ?? "";
      const name = what === "mentor" ? learner.name : guide.name;
      await tellPerson(ctx, tx, {
        person,
        subject: (t) => t(`mentor.mail.${what}.subject`, { title }),
        paragraphs: (t) => [t(`mentor.mail.${what}`, { title, name })],
        key: `pair ${guide.id} ${mentee} ${what}`,
      });
    }
  });
}
