import type { Ctx, PluginTx } from "@nri-commons/core/plugin";
import type { Kysely } from "kysely";
import * as z from "zod";
import type { ActivitiesTables } from "./activities/activities-tables.ts";
import type { AlumniTables } from "./alumni/alumni-tables.ts";
import type { ApplicationsTables } from "./applications/applications-tables.ts";
import type { CertificatesTables } from "./certificates/certificates-tables.ts";
import type { CohortTables } from "./cohort/cohort-tables.ts";
import type { DemandTables } from "./demand/demand-tables.ts";
import type { FeedbackTables } from "./feedback/feedback-tables.ts";
import type { FollowUpTables } from "./follow-up/follow-up-tables.ts";
import type { PartnersTables } from "./partners/partners-tables.ts";
import type { PathwaysTables } from "./pathways/pathways-tables.ts";
import type { PeopleTables } from "./people/people-tables.ts";
import type { ResourcesTables } from "./resources/resources-tables.ts";

export const capabilities = [
  "events:read",
  "events:write",
  "outputs:read",
  "experts:read",
  "directory:read",
  "drafts:write",
  "federation:read",
  "deliveries:read",
  "mail:send",
  "credentials:sign",
  "net:fetch",
  "people:read",
  "search:write",
  "withdrawals:write",
] as const;

/** `capacity.manage`: activities, partners, pathways, resources, demand; `capacity.people`: whoever sees personal data of applicants, participants and who asked for capacity. */
export const permissions = {
  "capacity.manage": { default: ["editor"] },
  "capacity.people": { default: ["editor"] },
} as const;

/** Each room has its own tables; here they come together. */
export interface CapacityTables
  extends ActivitiesTables,
    PartnersTables,
    PeopleTables,
    ApplicationsTables,
    CohortTables,
    CertificatesTables,
    FeedbackTables,
    PathwaysTables,
    FollowUpTables,
    AlumniTables,
    DemandTables,
    ResourcesTables {}

export const settings = z.object({
  /** Months after completion at which somebody who agreed is asked what became of it. */
  followUpMonths: z.array(z.int().min(1).max(120)).max(6).default([6, 12, 24]),
  /** Months after which applications that led to no place are forgotten. */
  keepApplicationsMonths: z.int().min(1).max(60).default(12),
  /** Whom journalists write to, when it is not the contact of the initiative: an e-mail address or a page. */
  pressContact: z
    .string()
    .max(300)
    .regex(/^([^\s@<>"]+@[^\s@<>"]+|https?:\/\/\S+)$/, "Write an e-mail address or a web address with https://")
    .optional(),
});

type CapacitySettings = z.infer<typeof settings>;
export type CapacityCapability = (typeof capabilities)[number];
export type CapacityPermission = keyof typeof permissions;

/** What this plugin can reach. */
export type CapacityCtx = Ctx<CapacityCapability, CapacityTables, CapacitySettings, CapacityPermission>;
export type CapacityTx = PluginTx<CapacityTables>;
export type CapacityDb = Kysely<CapacityTables>;
export type { CapacitySettings };
