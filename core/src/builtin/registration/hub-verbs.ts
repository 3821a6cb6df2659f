import { createHash } from "node:crypto";
import { Refusal } from "../../kit/index.ts";
import type { AtEvent } from "./at-event.ts";
import { type NewHub, toRemoteHub } from "./hub.ts";
import { hubName } from "./hub-name.ts";
import { tellHub } from "./mails/tell-hub.ts";
import { contentOf } from "./open-registration.ts";
import { desk, type RegistrationCtx, type RegistrationTx } from "./registration-ctx.ts";
import { findHub, findHubByKey, insertHub, listHubs, updateHub } from "./store/hub-store.ts";
import { addLink } from "./store/link-store.ts";

/** Somebody wants to host a hub; the organiser decides. Gives the secret of the hub's own page, the same for the same form. */
export async function askForHub(
  ctx: RegistrationCtx,
  at: AtEvent,
  sent: { hub: NewHub; lang: string; key: string },
): Promise<string> {
  const key = createHash("sha256")
    .update(`hub ${sent.key} ${JSON.stringify(sent.hub)}`)
    .digest("base64url");
  const secret = createHash("sha256").update(`hub page ${key}`).digest("base64url").slice(0, 32);
  await ctx.transaction(async (tx) => {
    if ((await findHubByKey(tx.db, key)) !== undefined) return;
    const id = ctx.ids.ulid();
    await insertHub(tx, { id, event: at.event.id, lang: sent.lang, key, hub: sent.hub });
    await addLink(tx, secret, { owner: "hub", owner_id: id });
    const hub = await findHub(tx.db, id);
    if (hub) await tellHub(ctx, tx, { at, hub, what: "asked", secret });
  });
  return secret;
}

/** Accepted hubs stand in the event, and are told to whoever shows it. */
export async function decideHub(
  ctx: RegistrationCtx,
  at: AtEvent,
  { id, state }: { id: string; state: "accepted" | "declined" },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const hub = await findHub(tx.db, id);
    if (hub === undefined || hub.event !== at.event.id || hub.state === "withdrawn") throw new Refusal("not-found");
    if (hub.state === state) return;
    await updateHub(tx, id, { state, decided_at: tx.now });
    await tellHub(ctx, tx, { at, hub, what: state, secret: undefined });
    await listInEvent(ctx, tx, at);
  });
}

/** By its own coordinator. The event is corrected by the next run of the job: a visitor changes no event. */
export async function withdrawHub(ctx: RegistrationCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await forgetHub(tx, id);
    await tx.fact("personal-data.erased", { plugin: "registration", kind: "hub", id });
  });
}

export async function forgetHub(tx: RegistrationTx, id: string): Promise<void> {
  const gone = { coordinator: "", coordinator_email: "", technical: null, technical_email: null, remarks: null };
  await updateHub(tx, id, { state: "withdrawn", form_key: null, ...gone });
}

export async function reportHub(
  ctx: RegistrationCtx,
  id: string,
  { participants, remarks }: { participants: number | undefined; remarks: string | undefined },
): Promise<void> {
  await ctx.transaction((tx) =>
    updateHub(tx, id, { participants: participants ?? null, remarks: remarks ?? null, reported_at: tx.now }),
  );
}

/** The event lists exactly the hubs that are accepted now, beside those that its organisers wrote there themselves. */
export async function listInEvent(ctx: RegistrationCtx, tx: RegistrationTx, { event }: Pick<AtEvent, "event">) {
  const hubs = await listHubs(tx.db, event.id);
  const changed = hubs.filter(({ state, listed }) => (state === "accepted") !== listed);
  if (changed.length === 0) return;
  const current = await ctx.events.get(event.id, desk);
  const ours = new Set(hubs.filter(({ listed }) => listed).map(hubName));
  const others = (current.remoteHubs ?? []).filter((hub) => !ours.has(hubName(hub)));
  const accepted = hubs.filter(({ state }) => state === "accepted").map(toRemoteHub);
  const remoteHubs = [...others, ...accepted];
  await ctx.events.revise(tx, {
    id: event.id,
    updated: current.updated,
    event: { ...contentOf(current), remoteHubs: remoteHubs.length > 0 ? remoteHubs : undefined },
  });
  for (const { id, state } of changed) await updateHub(tx, id, { listed: state === "accepted" ? 1 : 0 });
}
