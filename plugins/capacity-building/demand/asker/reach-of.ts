import type { Viewer } from "@nri-commons/core/content/types";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { RequestContact } from "../capacity-request.ts";
import type { RequestRow } from "../demand-tables.ts";
import { contactOf } from "../request-store.ts";

/** How who asked learns of what the team does: by a letter, on their own page alone, or not at all. */
export interface Reach {
  by: "letter" | "page" | "nothing";
  /** Undefined: whoever looks may not see personal data. */
  contact: RequestContact | undefined;
}

/** Undefined where nobody is known who could learn of it. */
export async function reachOf(ctx: CapacityCtx, row: RequestRow, viewer: Viewer): Promise<Reach | undefined> {
  const contact = contactOf(row);
  if (contact === undefined) return undefined;
  const by = (await ctx.mail.isSetUp()) ? "letter" : row.person_id === null ? "nothing" : "page";
  return { by, contact: ctx.may(viewer, "capacity.people") ? contact : undefined };
}
