import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import { countOf, type IncomingActivity, isKnownSite, lineOf, textOf, urlOf } from "@nri-commons/core/plugin";
import { plainText } from "@nri-commons/core/web";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { isPublic, isWanted } from "./capacity-request.ts";
import type { HelpDoc } from "./help.ts";
import { findHelpBetween, putHelp } from "./help-store.ts";
import { settleHelpers } from "./offer-help.ts";
import { findOfferRowByIri, toOffer } from "./offer-store.ts";
import { requestIdOf } from "./request-kind.ts";
import { findRequestRowByIri, toRequest } from "./request-store.ts";
import { readActivities } from "./scope-wire.ts";

/**
 * Another site offers help for a request of ours, says it anew, or takes it back. Twice, late, or for a request that is
 * over it changes nothing; nor does what a site says that neither this one nor the registry knows.
 */
export async function receiveHelp(ctx: CapacityCtx, tx: CapacityTx, given: IncomingActivity): Promise<void> {
  const { object } = given.activity;
  if (!isJsonObject(object)) return;
  const [iri, revision] = [urlOf(object["nri:request"]), countOf(object["nri:revision"])];
  if (iri === undefined || revision === undefined) return;
  const request = await findRequestRowByIri(tx.db, iri);
  if (request === undefined || request.origin !== null || !isPublic(request)) return;
  const known = await findHelpBetween(tx.db, { request: request.id, actor: given.actor, ours: false });
  if (known !== undefined && Number(known.revision) >= revision) return;
  const takenBack = lineOf(object["nri:matchState"], 20) === "withdrawn";
  if (!takenBack && known?.state !== "accepted" && !isWanted(request)) return;
  if (!(await isKnownSite(ctx.federation, given.actor))) return;
  const goesOn = known?.state === "accepted" || known?.state === "offered";
  const doc = await readDoc(tx, object, known && (JSON.parse(known.doc) as HelpDoc));
  await putHelp(tx.db, {
    id: known?.id ?? deriveId("capacity-help", request.id, given.actor),
    ...{ request_id: request.id, request_iri: iri, actor: given.actor, ours: 0 },
    state: takenBack ? "withdrawn" : goesOn ? known.state : "offered",
    activity: given.id,
    doc: JSON.stringify({ ...doc, title: toRequest(request).title, ...(!goesOn && { answer: "" }) }),
    ...{ revision, offered_at: goesOn ? Number(known.offered_at) : revision },
    answered_at: Number(known?.answered_at ?? 0),
    ...{ created_at: known?.created_at ?? tx.now, updated_at: tx.now },
  });
  await settleHelpers(ctx, tx, request.id);
}

/** The answer to what we offer. One to an earlier offering, an older one, or one after we took it back changes nothing. */
function receiveHelpAnswer(take: boolean) {
  return async (ctx: CapacityCtx, tx: CapacityTx, { actor, activity }: IncomingActivity): Promise<void> => {
    const [iri, answered] = [urlOf(activity["nri:request"]), countOf(activity["nri:answered"])];
    const revision = countOf(activity["nri:revision"]);
    if (iri === undefined || answered === undefined || revision === undefined) return;
    const row = await findHelpBetween(tx.db, { request: requestIdOf(ctx, iri), actor, ours: true });
    if (row === undefined || row.state === "withdrawn") return;
    if (answered < Number(row.offered_at) || revision <= Number(row.answered_at)) return;
    const answer = plainText(textOf(activity["content"], 2000) ?? "");
    const doc = JSON.stringify({ ...JSON.parse(row.doc), answer });
    const state = take ? "accepted" : "declined";
    await putHelp(tx.db, { ...row, state, doc, answered_at: revision, updated_at: tx.now });
  };
}

export const receiveAccept = receiveHelpAnswer(true);
export const receiveReject = receiveHelpAnswer(false);

async function readDoc(
  tx: CapacityTx,
  object: JsonObject,
  known: HelpDoc | undefined,
): Promise<Omit<HelpDoc, "title">> {
  const words = plainText(textOf(object["content"], 5000) ?? "");
  const [iri, [activity]] = [urlOf(object["nri:offer"]), readActivities(object["nri:activity"])];
  const row = iri === undefined ? undefined : await findOfferRowByIri(tx.db, iri);
  return {
    words,
    answer: known?.answer ?? "",
    ...(iri && { offer: { iri, ...(row && { title: toOffer(row).title }) } }),
    ...(activity && { activity }),
  };
}
