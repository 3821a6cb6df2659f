import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Participant } from "../cohort/participant.ts";
import { findAward } from "./award.ts";
import type { Certificate } from "./certificate.ts";
import {
  findCertificate,
  findOfParticipant,
  listWithout,
  putCertificate,
  removeCertificate,
} from "./certificate-store.ts";
import { endPlace } from "./status-places.ts";

/** The certificate of somebody who takes part: a new row, of which nothing is issued, where there is none yet. */
export async function certificateFor(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { id, activity, person }: Pick<Participant, "id" | "activity" | "person">,
): Promise<Certificate> {
  const known = await findOfParticipant(tx.db, id);
  return known ?? { id: ctx.ids.secret(24), activity, participant: id, person, state: "open", shown: false };
}

/** To be issued, or issued anew: by a job, so that nobody waits. Asked twice, it is issued once. */
export async function askCertificate(
  ctx: CapacityCtx,
  tx: CapacityTx,
  participant: Pick<Participant, "id" | "activity" | "person">,
): Promise<void> {
  const certificate = await certificateFor(ctx, tx, participant);
  if (certificate.state === "erased" || certificate.asked !== undefined) return;
  const { problem: _, ...rest } = certificate;
  await putCertificate(tx.db, { ...rest, asked: tx.now });
  await tx.fact("capacity-certificate.asked", { id: certificate.id });
}

/** Everybody who completed and has none; gives how many. */
export async function askAllCertificates(ctx: CapacityCtx, activity: string): Promise<number> {
  if ((await findAward(ctx.db, activity)) === undefined) throw new Refusal("conflict");
  let asked = 0;
  for (;;) {
    const some = await listWithout(ctx.db, activity, 100);
    if (some.length === 0) return asked;
    await ctx.transaction(async (tx) => {
      for (const { id, person } of some) await askCertificate(ctx, tx, { id, activity, person });
    });
    asked += some.length;
  }
}

/** By the team, with a reason that everybody reads. */
export async function revokeCertificate(
  ctx: CapacityCtx,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const certificate = await findCertificate(tx.db, id);
    if (certificate?.state !== "valid" || certificate.sealed === undefined) return;
    await endPlace(tx, certificate.sealed);
    await putCertificate(tx.db, { ...certificate, state: "revoked", ended: tx.now, reason });
  });
}

/** By the person: the page says that it was removed, and nothing else stays. Its place in the list stays as it is. */
export async function eraseCertificate(tx: CapacityTx, { id, activity, issued }: Certificate): Promise<void> {
  if (issued === undefined) return removeCertificate(tx.db, id);
  await putCertificate(tx.db, { ...{ id, activity, issued }, state: "erased", shown: false, ended: tx.now });
}
