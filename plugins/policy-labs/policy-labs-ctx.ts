import type { Ctx, PluginTx } from "@nri-commons/core/plugin";
import type { Kysely } from "kysely";
import * as z from "zod";
import type { BriefTables } from "./brief/brief-tables.ts";
import "./contributions/contribution-facts.ts";
import type { ContributionTables } from "./contributions/contribution-tables.ts";
import type { SelfCheckTables } from "./guidelines/self-check-tables.ts";
import { guidelinesSource } from "./guidelines/steps.ts";
import "./labs/lab-facts.ts";
import type { LabTables } from "./labs/lab-tables.ts";
import "./partners/partner-facts.ts";
import type { PartnerTables } from "./partners/partner-tables.ts";
import type { MemberTables } from "./people/member-tables.ts";
import type { PilotTables } from "./pilot/pilot-tables.ts";
import type { RiskTables } from "./risks/risk-tables.ts";
import type { SignalTables } from "./signals/signal-tables.ts";
import type { TrialTables } from "./trials/trial-tables.ts";

export const capabilities = [
  "events:read",
  "outputs:read",
  "outputs:write",
  "directory:read",
  "drafts:write",
  "federation:read",
  "deliveries:read",
  "mail:send",
  "people:read",
  "search:write",
] as const;

/** `lab.manage`: prepare, open and close labs, decide who joins and what became of what was said. */
export const permissions = { "lab.manage": { default: ["editor"] } } as const;

/** Each room has its own tables; here they come together. */
export interface PolicyLabsTables
  extends LabTables,
    MemberTables,
    ContributionTables,
    PartnerTables,
    SignalTables,
    RiskTables,
    BriefTables,
    TrialTables,
    PilotTables,
    SelfCheckTables {}

export const settings = z.object({
  /** How many words a brief may have in each language. */
  briefWords: z.int().min(100).max(5000).default(900),
  /** How long a pilot is tried, in months. */
  pilotMonths: z.int().min(1).max(60).default(12),
  /** Where the São Paulo Guidelines are read: another address where a site keeps them in its own language, or a newer version. */
  guidelines: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default(guidelinesSource.url),
});

type LabsSettings = z.infer<typeof settings>;

/** What this plugin can reach. */
export type LabsCtx = Ctx<(typeof capabilities)[number], PolicyLabsTables, LabsSettings, keyof typeof permissions>;
export type LabsTx = PluginTx<PolicyLabsTables>;
export type LabsDb = Kysely<PolicyLabsTables>;
