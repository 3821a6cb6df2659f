import type { Ctx, PluginTx } from "../../plugin/index.ts";

export const capabilities = [
  "arrivals:read",
  "directory:read",
  "federation:read",
  "taxonomy:read",
  "mail:send",
] as const;

export interface DeskTables {
  desk_item: ItemRow;
  desk_tag: TagRow;
  desk_question: QuestionRow;
  desk_horizon: HorizonRow;
}

/** Where somebody stands with what came in. What has no row is new. */
export interface ItemRow {
  /** Id of the event, output or expert. */
  item: string;
  kind: string;
  state: ItemState;
  by_name: string;
  at: number;
}

/** A term of ours on it: kept here, told to nobody. */
export interface TagRow {
  item: string;
  vocabulary: string;
  term: string;
}

/** What was asked back, and what came of it. */
export interface QuestionRow {
  id: string;
  item: string;
  text: string;
  /** To this address by this node; "" where a person has to pass it on. */
  sent_to: string;
  by_name: string;
  at: number;
  /** What they answered, as somebody here noted it; "" as long as nothing came. */
  reply: string;
  replied_at: number | null;
}

/** An emerging issue that it points to. */
export interface HorizonRow {
  item: string;
  kind: string;
  why: string;
  by_name: string;
  at: number;
}

export const itemStates = ["new", "seen", "accepted", "asked"] as const;
export type DeskState = (typeof itemStates)[number];
export type ItemState = Exclude<DeskState, "new">;

/** Vocabularies of which we put terms on what others sent. */
export const ownVocabularies = ["topics", "wsis-action-lines", "gdc-objectives", "sdgs"] as const;

/** What this plugin can reach. */
export type DeskCtx = Ctx<(typeof capabilities)[number], DeskTables>;
export type DeskTx = PluginTx<DeskTables>;
