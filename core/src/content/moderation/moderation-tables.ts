import type { Generated } from "kysely";
import type { Action, Category, Measure, TargetKind } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_measure: MeasureRow;
    content_decision: DecisionRow;
    content_report: ReportRow;
    content_appeal: AppealRow;
  }
}

/** What is in force. `target`: the `Ref` of an item, or the origin of a site. */
export interface MeasureRow {
  target: string;
  action: Measure;
  decision: number;
  since: number;
}

export interface DecisionRow {
  n: Generated<number>;
  action: Action;
  target: string;
  kind: TargetKind;
  /** The site that the target is of; null for this one. */
  origin: string | null;
  reason: Category;
  /** Told to those whom it concerns, never published. */
  note: string;
  /** `operator`, or `token` with its id. */
  made_by: string;
  made_at: number;
  undoes: number | null;
  /** The appeal that it answers. */
  appeal: number | null;
  /** SHA-256 of the secret in the link for the side that it affects. */
  secret_hash: string | null;
}

export interface ReportRow {
  n: Generated<number>;
  via: "form" | "flag";
  target: string;
  kind: TargetKind;
  origin: string | null;
  /** Everything that a `Flag` names, as JSON. */
  objects: string;
  category: Category;
  body: string;
  lang: string | null;
  /** The actor that sent the `Flag`. */
  sender: string | null;
  /** The form's stamp or the activity's id, so that sending twice is one report. */
  source_key: string | null;
  secret_hash: string | null;
  contact: string | null;
  contact_until: number | null;
  state: "open" | "decided";
  decision: number | null;
  made_at: number;
  forwarded_at: number | null;
}

export interface AppealRow {
  n: Generated<number>;
  decision: number;
  /** Who says it: by the secret link one or the other; `unproved` by the decision's number alone. */
  side: "reporter" | "affected" | "unproved";
  body: string;
  lang: string | null;
  source_key: string | null;
  contact: string | null;
  contact_until: number | null;
  state: "open" | "granted" | "rejected";
  answer: number | null;
  made_at: number;
}
