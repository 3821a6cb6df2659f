import { deriveId } from "@nri-commons/core/kit";
import { ownIdOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { travellingKind } from "../travel/travelling-kind.ts";
import type { RequestRow } from "./demand-tables.ts";
import { settleOurHelp } from "./offer-help.ts";
import { emptied } from "./raise-request.ts";
import { clearRemoteRequests, findRequestRow, putRequest, requestColumns } from "./request-store.ts";
import { fromRequestWire, type ReadRequest } from "./request-wire.ts";

/** What a request is called here: the id of one of this site, else what follows from its address. */
export function requestIdOf(ctx: Pick<CapacityCtx, "objectIri" | "pageUrl">, iri: string): string {
  return ownIdOf(ctx, iri) ?? theirIdOf(iri);
}

const theirIdOf = (iri: string) => deriveId("capacity-request", iri);

/** Who asked at another site is never told, and stands in no row of it. */
const nobody = { form_key: null, contact: null, contact_email: null, person_id: null, proposed: null };

/** What requests are to other sites. */
export const requestKind = travellingKind<RequestRow, ReadRequest>({
  kind: "CapacityRequest",
  idOf: theirIdOf,
  find: findRequestRow,
  read: fromRequestWire,
  async keep(ctx, tx, { told: { request, state, helpers, met, url }, kept, known }) {
    const isOwn = kept.origin === null;
    const columns = requestColumns(request, { helpers, met, ...(!isOwn && { url }) });
    await putRequest(ctx, tx, { ...(known ?? nobody), ...columns, ...kept, state });
    if (!isOwn) await settleOurHelp(ctx, tx, { request: kept.id, helpers });
  },
  /** What we offered for it is over. */
  async forget(ctx, tx, { kept, known }) {
    const empty = { ...nobody, until: null, people: null, words: "", doc: "" };
    await putRequest(ctx, tx, emptied({ ...(known ?? empty), ...kept, state: "withdrawn" }));
    if (kept.origin === null) return;
    await tx.db
      .updateTable("capacity_building_help")
      .set({ state: "withdrawn", updated_at: tx.now })
      .where("request_id", "=", kept.id)
      .where("state", "!=", "withdrawn")
      .execute();
  },
  clear: clearRemoteRequests,
});
