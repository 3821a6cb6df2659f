import type { Withdrawn } from "../../plugin/index.ts";
import { markErased } from "./copy-store.ts";
import type { ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";

/** After a restore: this copy had been taken back from its recipient. Whoever gets the entry again gets another object. */
export async function recallCopy({ objectIri }: ExpertsCtx, tx: ExpertsTx, { iri }: Withdrawn): Promise<void> {
  await markErased(tx, iri.slice(objectIri("").length));
}
