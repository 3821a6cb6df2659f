import { pickLanguage } from "@nri-commons/core/kit";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { NewPerson } from "../people/person.ts";
import { personFor } from "../people/person-for.ts";
import { tellPerson } from "../people/tell-person.ts";
import { addParticipant, findParticipantOf, updateParticipant } from "./participant-store.ts";

interface JoinCohort extends NewPerson {
  activity: string;
}

/** Added by the team: they get a mail with the way to their own page. Whoever is in it already stays as they are; gives the participant's id. */
export async function joinCohort(ctx: CapacityCtx, { activity: of, ...said }: JoinCohort): Promise<string> {
  return ctx.transaction(async (tx) => {
    const activity = await getOwnActivity(tx.db, of);
    const person = await personFor(ctx, tx, { ...said, isProvable: said.email !== undefined });
    const id = await takeIn(ctx, tx, { activity: of, person: person.id });
    const title = pickLanguage(activity.title, person.lang)?.text ?? "";
    await tellPerson(ctx, tx, {
      person,
      subject: (t) => t("cohort.mail.joined.subject", { title }),
      paragraphs: (t) => [t("cohort.mail.joined", { title })],
      key: `joined ${id}`,
    });
    return id;
  });
}

/** Somebody has a place: who had left is in it again. */
export async function takeIn(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { activity, person }: { activity: string; person: string },
): Promise<string> {
  const known = await findParticipantOf(tx.db, activity, person);
  if (known === undefined) {
    const id = ctx.ids.ulid();
    await addParticipant(tx.db, { id, activity, person, state: "in", joined: tx.now });
    return id;
  }
  if (known.state === "left") await updateParticipant(tx.db, { ...known, state: "in" });
  return known.id;
}
