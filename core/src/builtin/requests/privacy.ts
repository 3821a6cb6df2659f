import type { Privacy } from "../../plugin/index.ts";
import { findRequestsOf, removeRequest } from "./request-store.ts";
import type { RequestsCtx, RequestsTables } from "./requests-ctx.ts";

/** What somebody wrote to the team, with what was answered. */
export const privacy: Privacy<RequestsCtx, RequestsTables> = {
  kinds: ["request"],
  async find(ctx, email) {
    const requests = await findRequestsOf(ctx.db, email);
    return requests.map(({ id, ...request }) => ({
      kind: "request",
      id,
      data: JSON.parse(JSON.stringify({ ...request, created: iso(request.created), updated: iso(request.updated) })),
    }));
  },
  erase: (_, tx, { id }) => removeRequest(tx.db, id),
};

function iso(at: number): string {
  return new Date(at).toISOString();
}
