import type { Ctx, PluginTx } from "../../plugin/index.ts";

export const capabilities = [
  "experts:read",
  "experts:write",
  "federation:read",
  "mail:send",
  "pictures:write",
] as const;

/** Who has a copy of an entry: each recipient holds an object of its own, with the fields that it may see. */
export interface CopyRow {
  /** Id of the object that this recipient holds. */
  id: string;
  expert_id: string;
  /** The actor that received it. */
  actor: string;
  /** The revision of the entry that it was told last. */
  revision: number;
  sent_at: number;
  /** Set when it was asked to erase it; the row stays as the record of that. */
  erased_at: number | null;
  /** When it said that it erased it. */
  confirmed_at: number | null;
}

/** The link by which a person sees, changes and ends their entry. Times in milliseconds. */
export interface InvitationRow {
  expert_id: string;
  secret_hash: string;
  lang: string;
  made_at: number;
  mailed_at: number | null;
  answered_at: number | null;
  reminded_of: number | null;
}

export interface ExpertTables {
  experts_copy: CopyRow;
  experts_invitation: InvitationRow;
}

/** What this plugin can reach. */
export type ExpertsCtx = Ctx<(typeof capabilities)[number], ExpertTables>;
export type ExpertsTx = PluginTx<ExpertTables>;
