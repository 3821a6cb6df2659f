import type { LanguageMap } from "@nri-commons/core/kit";
import type { LinkedActivity } from "./capacity-request.ts";
import type { HelpRow } from "./demand-tables.ts";

/** What is told of help beside its state. */
export interface HelpDoc {
  /** Of the request, so that it is known when that is gone. */
  title: LanguageMap;
  /** What whoever helps writes. */
  words: string;
  /** What the answer says. */
  answer: string;
  /** The offer of theirs that it rests on. */
  offer?: { iri: string; title?: LanguageMap | undefined } | undefined;
  /** What came of it. */
  activity?: LinkedActivity | undefined;
}

export interface Help extends HelpDoc {
  id: string;
  request: { id: string; iri: string };
  actor: string;
  ours: boolean;
  state: HelpRow["state"];
  updated: number;
}

export function toHelp(row: HelpRow): Help {
  return {
    ...(JSON.parse(row.doc) as HelpDoc),
    id: row.id,
    request: { id: row.request_id, iri: row.request_iri },
    actor: row.actor,
    ours: row.ours === 1,
    state: row.state,
    updated: Number(row.updated_at),
  };
}
