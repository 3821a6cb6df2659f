import { Refusal } from "../../../kit/index.ts";
import { type AtEvent, inTurn } from "../at-event.ts";
import type { Need, NeedKind } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { putDecision } from "../store/need-store.ts";
import { findPlace } from "../store/place-store.ts";
import { tellSupport } from "./tell-support.ts";

interface Decide {
  place: string;
  kind: NeedKind;
  decision: Omit<Need, "kind">;
}

/** What became of a request. The person is told by mail when something of it is new to them; twice the same tells once. */
export async function decideSupport(
  ctx: RegistrationCtx,
  at: AtEvent,
  { place: id, kind, decision }: Decide,
): Promise<void> {
  await inTurn(ctx, at, async (tx, now) => {
    const place = await findPlace(tx.db, id);
    const known = place?.event === now.event.id ? place.needs.find((need) => need.kind === kind) : undefined;
    if (place === undefined || known === undefined) throw new Refusal("not-found");
    const need: Need = { kind, ...decision };
    await putDecision(tx, id, need);
    if (toldOf(known) !== toldOf(need) && need.state !== "asked") await tellSupport(ctx, tx, { at: now, place, need });
  });
}

/** Of this the person is told; the organisers' notes are not among it. */
function toldOf({ state, what, money, reason }: Need): string {
  return JSON.stringify([state, what ?? null, money?.amount ?? null, money?.currency ?? null, reason ?? null]);
}
