import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { participationsOf } from "../cohort/participant-store.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import type { NewAlumnus } from "./alumnus.ts";
import { findAlumnus, findAlumnusOf, putAlumnus, removeAlumnus } from "./alumnus-store.ts";

/** The activities that somebody completed here: who has none is no alumnus yet. */
export async function completedBy(db: CapacityDb, person: string): Promise<string[]> {
  const all = await participationsOf(db, person);
  return all.filter(({ state }) => state === "completed").map(({ activity }) => activity);
}

/** By the person themselves, with the consent that the form asks for; a second time changes what is there. */
export async function enterAlumni(ctx: CapacityCtx, person: string, entry: NewAlumnus): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findAlumnusOf(tx.db, person);
    if (known === undefined && (await completedBy(tx.db, person)).length === 0) throw new Refusal("not-found");
    const kept = { id: known?.id ?? ctx.ids.ulid(), person, joined: known?.joined ?? tx.now };
    await putAlumnus(tx.db, { ...entry, ...kept, updated: tx.now });
  });
}

/** One press, and gone at once. */
export async function leaveAlumni(ctx: CapacityCtx, person: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findAlumnusOf(tx.db, person);
    if (known !== undefined) await remove(tx, known.id);
  });
}

/** By the team: whose entry it was is told. */
export async function takeOut(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const alumnus = await findAlumnus(tx.db, id);
    if (alumnus === undefined) return;
    await remove(tx, id);
    const person = await findPerson(tx.db, alumnus.person);
    if (person === undefined) return;
    await tellPerson(ctx, tx, {
      person,
      subject: (t) => t("alumni.mail.out.subject"),
      paragraphs: (t) => [t("alumni.mail.out")],
      key: `alumni out ${id}`,
    });
  });
}

/** A backup from before must not bring it back. */
async function remove(tx: CapacityTx, id: string): Promise<void> {
  await removeAlumnus(tx.db, id);
  await tx.fact("personal-data.erased", { plugin: "capacity-building", kind: "alumnus", id });
}
