import type { Ctx, PluginTx } from "@nri-commons/core/plugin";
import type { Kysely } from "kysely";
import "./contributions/contribution-facts.ts";
import type { ContributionTables } from "./contributions/contribution-tables.ts";
import "./labs/lab-facts.ts";
import type { LabTables } from "./labs/lab-tables.ts";
import "./partners/partner-facts.ts";
import type { PartnerTables } from "./partners/partner-tables.ts";
import type { MemberTables } from "./people/member-tables.ts";

export const capabilities = [
  "events:read",
  "outputs:read",
  "directory:read",
  "drafts:write",
  "federation:read",
  "deliveries:read",
  "mail:send",
  "search:write",
] as const;

/** `lab.manage`: prepare, open and close labs, decide who joins and what became of what was said. */
export const permissions = { "lab.manage": { default: ["editor"] } } as const;

/** Each room has its own tables; here they come together. */
export interface PolicyLabsTables extends LabTables, MemberTables, ContributionTables, PartnerTables {}

/** What this plugin can reach. */
export type LabsCtx = Ctx<(typeof capabilities)[number], PolicyLabsTables, unknown, keyof typeof permissions>;
export type LabsTx = PluginTx<PolicyLabsTables>;
export type LabsDb = Kysely<PolicyLabsTables>;
