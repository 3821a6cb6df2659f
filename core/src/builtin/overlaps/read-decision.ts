import type { Problem } from "../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../web/index.ts";
import { type DecisionState, decisionStates, type Proposal, proposals } from "./overlaps-ctx.ts";

const longest = 2000;

interface Read {
  proposal: Proposal;
  state: DecisionState;
  note: string;
}

/** What was decided, or what is wrong with it. Keeping two events apart needs nobody's yes. */
export function readDecision(
  values: FormState["values"],
  t: Translate,
): { ok: true; value: Read } | { ok: false; problems: Problem[] } {
  const proposal = proposals.find((one) => one === textOf(values, "proposal"));
  const state = decisionStates.find((one) => one === textOf(values, "state"));
  const note = textOf(values, "note");
  const problems: Problem[] = [
    ...(proposal === undefined ? [{ path: "proposal", message: t("problem.proposal") }] : []),
    ...(state === undefined ? [{ path: "state", message: t("problem.state") }] : []),
    ...(note.length > longest ? [{ path: "note", message: t("problem.long", { count: longest }) }] : []),
  ];
  if (proposal === undefined || state === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { proposal, state, note } };
}
