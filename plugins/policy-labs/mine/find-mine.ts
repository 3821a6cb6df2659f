import { Refusal } from "@nri-commons/core/kit";
import type { PageEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { Lab } from "../labs/lab.ts";
import { getLab } from "../labs/lab-store.ts";
import type { Member } from "../people/member.ts";
import { findBySecret } from "../people/member-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";

export interface Mine {
  member: Member;
  lab: Lab;
  /** Of the person's page, after the language. */
  path: string;
}

/** Whose page it is, by its secret address. */
export async function findMine(ctx: LabsCtx, c: Context<PageEnv>): Promise<Mine> {
  const secret = c.req.param("secret") ?? "";
  const member = await findBySecret(ctx.db, secret);
  if (member === undefined) throw new Refusal("not-found");
  return { member, lab: await getLab(ctx.db, member.lab), path: `/labs/me/${secret}` };
}

// Whoever knows the address is one person, however many share their network.
export const behindSecret = { quick: true, ownLimits: true } as const;
