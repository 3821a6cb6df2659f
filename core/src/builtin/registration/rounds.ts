import { findOwnEvent } from "./at-event.ts";
import { tellMessage } from "./mails/tell-message.ts";
import { tellPlace } from "./mails/tell-place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { findForm } from "./store/form-store.ts";
import type { Round } from "./store/round.ts";
import { countRound, findRound, insertRound, nextOfRound, unendedRounds, updateRound } from "./store/round-store.ts";

/** As many in one transaction: others write between two of them, and whoever is interrupted loses no more. */
const atOnce = 100;

interface NewRound extends Pick<Round, "event" | "what" | "states"> {
  subject?: string;
  text?: string;
  /** The same again is the same round. */
  key: string;
}

/** Begins to write to all of an event in these states; a job does it, portion by portion. Gives how many it goes to. */
export async function beginRound(
  ctx: RegistrationCtx,
  tx: RegistrationTx,
  { event, what, states, subject = "", text = "", key }: NewRound,
): Promise<number> {
  const total = await countRound(tx.db, { event, what, states, asked: tx.now });
  if (total === 0) return 0;
  const words = { what, states: JSON.stringify(states), subject, text, round_key: key };
  const progress = { total, done: 0, missed: 0, after_place: "", asked_at: tx.now, ended_at: null };
  await insertRound(tx, { id: ctx.ids.ulid(), event_id: event, ...words, ...progress });
  await tx.enqueue({ kind: "registration:write-rounds", key: "period", payload: {} });
  return total;
}

/** A job: goes on with every round where it stopped. */
export async function writeRounds(ctx: RegistrationCtx): Promise<void> {
  if (!(await ctx.mail.isSetUp())) return;
  for (const id of await unendedRounds(ctx.db)) while (await writeSome(ctx, id));
}

/** Who had their turn and how far the round is are one transaction: nobody is written to twice. True while there are more. */
function writeSome(ctx: RegistrationCtx, id: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const round = await findRound(tx.db, id);
    if (round === undefined || round.ended !== undefined) return false;
    const [event, form] = [await findOwnEvent(ctx, round.event), await findForm(tx.db, round.event)];
    const goesOn = event !== undefined && event.visibility !== "withdrawn" && form !== undefined;
    const places = goesOn ? await nextOfRound(tx.db, round, atOnce) : [];
    if (!goesOn || places.length === 0) {
      await updateRound(tx, id, { ended_at: tx.now, text: "" });
      return false;
    }
    const at = { event, form, mailed: true };
    let missed = 0;
    for (const place of places) {
      const { what, subject, text } = round;
      const accepted =
        what === "message"
          ? await tellMessage(ctx, tx, { at, place, subject, text, key: `round ${id}` })
          : await tellPlace(ctx, tx, { at, place, what, key: `round ${id}` });
      if (accepted !== "waiting") missed += 1;
    }
    const after = places.at(-1)?.id ?? round.after;
    await updateRound(tx, id, {
      after_place: after,
      done: round.done + places.length,
      missed: round.missed + missed,
    });
    return true;
  });
}
