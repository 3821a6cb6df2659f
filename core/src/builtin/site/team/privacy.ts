import type { Privacy } from "../../../plugin/index.ts";
import type { SiteTables } from "../own-pages/own-page-store.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { findMembersOf, removeMember } from "./member-store.ts";

/** Who stands on the page About with this address. */
export const privacy: Privacy<SiteCtx, SiteTables> = {
  kinds: ["member"],
  async find(ctx, email) {
    const members = await findMembersOf(ctx.db, email);
    return members.map(({ id, name, role, contact = "", agreedAt }) => ({
      kind: "member",
      id,
      data: { name, role: { ...role }, contact, agreed: new Date(agreedAt).toISOString() },
    }));
  },
  erase: (_, tx, { id }) => removeMember(tx.db, id),
};
