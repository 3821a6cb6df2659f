import { isTerm } from "@nri-commons/core/content/types";
import { deriveId, type LanguageMap, type Problem } from "@nri-commons/core/kit";
import { mainLanguageOf } from "@nri-commons/core/plugin";
import type { Translate } from "@nri-commons/core/web";
import { parsePathway, parseStep } from "../parse-pathway.ts";
import { mostSteps, type NewPathway, type Step } from "../pathway.ts";
import { type FileProblem, kindOf, type PathwayDraft, type StepDraft } from "./pathway-draft.ts";

interface Around {
  t: Translate;
  /** The address on the wire of what an activity is called in the file. */
  activityOf(said: string): string | undefined;
  /** The page of a partner, by its name. */
  partnerPage(name: string): string | undefined;
}

type Checked = { content: NewPathway & { steps: readonly Step[] } } | { problems: FileProblem[] };

/** A pathway of a file by the same rules as the forms of the console, each problem where it stands. */
export function checkDraft(draft: PathwayDraft, { id, ...around }: Around & { id: string }): Checked {
  const { t } = around;
  const problems: FileProblem[] = [];
  const add = (at: string, found: readonly Problem[]) =>
    problems.push(...found.map(({ message }) => ({ at, message })));
  const head = readHead(draft, t);
  if (!head.ok) add(draft.at, head.problems);
  for (const [vocabulary, terms] of [
    ["session-levels", [draft.level]],
    ["audiences", draft.audiences],
  ] as const)
    add(draft.at, unknownTerms(t, vocabulary, terms));
  if (draft.steps.length === 0 || draft.steps.length > mostSteps)
    problems.push({ at: draft.at, message: t("pathway.import.problem.steps", { most: mostSteps }) });
  const steps: Step[] = [];
  for (const said of draft.steps.slice(0, mostSteps)) {
    const step = readStep(said, { ...around, id, draft, steps });
    if (step.ok) steps.push(step.value);
    else add(said.at, step.problems);
  }
  return head.ok && problems.length === 0 ? { content: { ...head.value, steps } } : { problems };
}

function readHead({ title, about, track, level, audiences, sample }: PathwayDraft, t: Translate) {
  const lang = mainLanguageOf(title, t.lang);
  const known = { title, about, ...(sample && { sample: true as const }) };
  const values = { title: textIn(title, lang), about: textIn(about, lang), level, audiences: [...audiences] };
  return parsePathway({ ...values, track: track || "all" }, { t, lang }, known);
}

interface StepAround extends Around {
  id: string;
  draft: PathwayDraft;
  /** Those above it. */
  steps: readonly Step[];
}

function readStep(said: StepDraft, { t, id, draft, steps, activityOf, partnerPage }: StepAround) {
  const lang = mainLanguageOf(said.title, t.lang);
  const idOf = (name: string) => deriveId("imported pathway step", id, name);
  const activity = activityOf(said.activity);
  const page = said.partner === "" ? said.url : partnerPage(said.partner);
  const problems: Problem[] = [
    ...unknownTerms(t, "session-levels", [said.level]),
    ...(page === undefined
      ? [{ path: "partner", message: t("pathway.import.problem.partner", { partner: said.partner }) }]
      : []),
    ...said.after.filter((name) => !isAbove(draft, said, name)).map((name) => lateStep(t, name)),
  ];
  const values = {
    ...{ kind: kindOf(said), title: textIn(said.title, lang), about: textIn(said.about, lang) },
    ...{ activity: activity ?? said.activity, type: said.type, level: said.level, url: page ?? "" },
    after: said.after.map(idOf),
  };
  const known = { title: said.title, about: said.about };
  const activities = new Set(activity === undefined ? [] : [activity]);
  const read = parseStep(values, { t, lang, steps, id: idOf(said.name), known, activities });
  if (read.ok && problems.length === 0) return read;
  return { ok: false as const, problems: [...problems, ...(read.ok ? [] : read.problems)] };
}

function isAbove({ steps }: PathwayDraft, step: StepDraft, name: string): boolean {
  return steps.slice(0, steps.indexOf(step)).some((one) => one.name === name);
}

function lateStep(t: Translate, name: string): Problem {
  return { path: "after", message: t("pathway.import.problem.after", { name }) };
}

function unknownTerms(t: Translate, vocabulary: string, terms: readonly string[]): Problem[] {
  return terms
    .filter((term) => term !== "" && !isTerm(vocabulary, term))
    .map((term) => ({ path: vocabulary, message: t("pathway.import.problem.term", { term, vocabulary }) }));
}

/** The other languages stay beside it. */
function textIn(map: LanguageMap, lang: string): string {
  return map[lang] ?? "";
}
