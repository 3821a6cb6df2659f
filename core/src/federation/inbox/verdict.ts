import { Refusal } from "../../kit/index.ts";
import { isDatabaseTrouble } from "../../store/index.ts";
import { UnreadableDocument } from "../document.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { NotOwner } from "../engine/ownership.ts";
import { EngineRefusal } from "../engine/run-steps.ts";
import { ActRefused } from "./act.ts";

/** So many fetches one activity may cause. */
export const maxFetches = 5;

export interface Verdict {
  state: "wait" | "refused";
  /** What it waits for, or why it is refused. */
  note: string;
}

/** What is to become of an activity that was not carried out; undefined when that is a fault of ours. */
export function verdictOf(error: unknown, { fetches }: { fetches: number }): Verdict | undefined {
  if (isDatabaseTrouble(error)) return undefined;
  if (error instanceof NeedsFetch) {
    if (fetches < maxFetches) return { state: "wait", note: error.iri };
    return { state: "refused", note: `cannot be had: ${error.iri}` };
  }
  if (error instanceof Refusal) return { state: "refused", note: `${error.code}: ${error.message}` };
  return isExpected(error) ? { state: "refused", note: error.message } : undefined;
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof ActRefused ||
    error instanceof NotOwner ||
    error instanceof EngineRefusal ||
    error instanceof UnreadableDocument
  );
}
