import type { Privacy } from "@nri-commons/core/plugin";
import { membershipsOf } from "../people/member-store.ts";
import type { LabsCtx, PolicyLabsTables } from "../policy-labs-ctx.ts";
import { dataOf } from "./data-of.ts";
import { eraseMember } from "./erase-member.ts";

/** Who takes part in labs, by e-mail address. */
export const privacy: Privacy<LabsCtx, PolicyLabsTables> = {
  kinds: ["member"],
  async find(ctx, email) {
    const found = [];
    for (const member of await membershipsOf(ctx.db, email))
      found.push({ kind: "member", id: member.id, data: await dataOf(ctx.db, member) });
    return found;
  },
  erase: (ctx, tx, { id }) => eraseMember(ctx, tx, id),
};
