import type { Incoming, Withdrawn } from "../../plugin/index.ts";
import type { ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";
import { fitsConsent, fromExpertWire } from "./wire/index.ts";

/** Keeps what another node shares of a person with us, when the signed consent covers just that: this entry, these recipients, this time. */
export async function receiveExpert(ctx: ExpertsCtx, tx: ExpertsTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromExpertWire(object);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "an expert from elsewhere could not be read");
    return;
  }
  const { expert, consent, jws, to, url, updated } = read.value;
  if (!isForUs(ctx, to)) {
    ctx.log.warn({ iri }, "an expert's entry is not addressed to this site and is not kept");
    return;
  }
  const claims = await ctx.federation.verify(jws, owner);
  if (!claims || !fitsConsent(claims, { consent, object: iri, to })) {
    ctx.log.warn({ iri }, "the signed consent does not fit the expert's entry, which is not kept");
    return;
  }
  await ctx.experts.receiveRemote(tx, { iri, origin, owner, url, updated, expert, consent });
}

export async function withdrawExpert(ctx: ExpertsCtx, tx: ExpertsTx, withdrawn: Withdrawn): Promise<void> {
  const { iri, origin, owner } = withdrawn;
  await ctx.experts.withdrawRemote(tx, { iri, origin, owner });
}

/** By name, or as a member of the registry that this site belongs to or keeps. */
function isForUs({ federation, site }: ExpertsCtx, to: readonly string[]): boolean {
  const registries = [federation.initiativeActor, site.registryActor].flatMap((actor) =>
    actor ? [`${actor}/registry`] : [],
  );
  return to.includes(federation.initiativeActor) || registries.some((registry) => to.includes(registry));
}
