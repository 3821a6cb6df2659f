import type { IncomingActivity } from "../../plugin/index.ts";
import { markConfirmed } from "./copy-store.ts";
import type { ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";

/** A recipient says that it erased its copy. Only the one that had it can say so. */
export async function receiveReceipt({ objectIri }: ExpertsCtx, tx: ExpertsTx, given: IncomingActivity): Promise<void> {
  const erased = given.activity["nri:erased"];
  const iris = (Array.isArray(erased) ? erased : [erased]).filter((iri) => typeof iri === "string");
  const ids = iris.map((iri) => iri.slice(objectIri("").length)).filter((id, index) => objectIri(id) === iris[index]);
  if (ids.length > 0) await markConfirmed(tx, { ids: ids.slice(0, 100), actor: given.actor });
}
