import type { LanguageMap } from "@nri-commons/core/kit";

/** `draft` is seen by the people of its site only, also when it was public before; `withdrawn` keeps only its id. */
export const pathwayStates = ["draft", "public", "withdrawn"] as const;
export type PathwayState = (typeof pathwayStates)[number];

/** activity: a certain one, here or elsewhere; kind: any of a type, of a level; link: something to read or watch; task: to do oneself. */
export const stepKinds = ["activity", "kind", "link", "task"] as const;
export type StepKind = (typeof stepKinds)[number];

/** For whom: who comes for the first time, who came before (EGM22-11.3), or both. */
export const tracks = ["all", "new", "returning"] as const;
export type Track = (typeof tracks)[number];

export interface Step {
  id: string;
  kind: StepKind;
  title: LanguageMap;
  about?: LanguageMap | undefined;
  /** Of kind `activity`: its IRI. */
  activity?: string | undefined;
  /** Of kind `kind`: `activityTypes`. */
  type?: string | undefined;
  /** Vocabulary `session-levels`. */
  level?: string | undefined;
  /** Of kind `link`, and where a task is explained. */
  url?: string | undefined;
  /** Steps that come first: ids of steps above it. */
  after: readonly string[];
}

export interface NewPathway {
  title: LanguageMap;
  /** Where it leads, and for whom. */
  about: LanguageMap;
  /** Vocabulary `session-levels`. */
  level?: string | undefined;
  /** Vocabulary `audiences`. */
  audiences: readonly string[];
  track: Track;
  sample?: true | undefined;
}

/** An ordered way from a first activity onwards (EGM26-VIII.13). */
export interface Pathway extends NewPathway {
  id: string;
  state: PathwayState;
  steps: readonly Step[];
  /** Of another site: what it is called there, whose it is, and its page. */
  source?: { iri: string; origin: string; owner: string; url?: string | undefined } | undefined;
  updated: number;
  /** When everybody saw it first. */
  published?: number | undefined;
}

export const mostSteps = 30;

/** One place up or down; undefined where it cannot go: at the ends, and never above what comes before it. */
export function moveStep(steps: readonly Step[], id: string, to: "up" | "down"): readonly Step[] | undefined {
  const at = steps.findIndex((step) => step.id === id);
  const first = to === "up" ? at - 1 : at;
  const [upper, lower] = [steps[first], steps[first + 1]];
  if (at < 0 || upper === undefined || lower === undefined || lower.after.includes(upper.id)) return undefined;
  return steps.with(first, lower).with(first + 1, upper);
}

/** Without it; what came after it comes after what came before it. */
export function removeStep(steps: readonly Step[], id: string): readonly Step[] {
  const gone = steps.find((step) => step.id === id);
  if (gone === undefined) return steps;
  return steps
    .filter((step) => step !== gone)
    .map((step) =>
      step.after.includes(id)
        ? { ...step, after: [...new Set(step.after.flatMap((one) => (one === id ? gone.after : [one])))] }
        : step,
    );
}

/** Added at the end or in its place; what it comes after stands above it, else it is left out. */
export function putStep(steps: readonly Step[], step: Step): readonly Step[] {
  const at = steps.findIndex(({ id }) => id === step.id);
  const above = new Set((at < 0 ? steps : steps.slice(0, at)).map(({ id }) => id));
  const fitting = { ...step, after: step.after.filter((id) => above.has(id)) };
  return at < 0 ? [...steps, fitting] : steps.with(at, fitting);
}

/** What comes before: the steps that it names, else the one above it. */
export function stepsBefore(steps: readonly Step[], id: string): readonly Step[] {
  const at = steps.findIndex((step) => step.id === id);
  const named = steps.filter((step) => steps[at]?.after.includes(step.id));
  return named.length > 0 ? named : steps.slice(Math.max(0, at - 1), Math.max(0, at));
}

/** What comes next: every step that this one comes before. */
export function stepsAfter(steps: readonly Step[], id: string): readonly Step[] {
  return steps.filter((step) => stepsBefore(steps, step.id).some((one) => one.id === id));
}

/** What a step asks of an activity, or an activity answers to. */
export interface FittingActivity {
  iri: string;
  type: string;
  level?: string | undefined;
}

/** Whether taking part in this activity is this step. */
export function fitsStep(step: Step, activity: FittingActivity): boolean {
  if (step.kind === "activity") return step.activity === activity.iri;
  return (
    step.kind === "kind" &&
    step.type === activity.type &&
    (step.level === undefined || activity.level === undefined || step.level === activity.level)
  );
}

/** Where one is who completed these: the steps that come next, of those in which one takes part in something. */
export function stepsNext(steps: readonly Step[], completed: readonly FittingActivity[]): readonly Step[] {
  const done = new Set(steps.filter((step) => completed.some((activity) => fitsStep(step, activity))));
  if (done.size === 0) return [];
  const last = steps.findLastIndex((step) => done.has(step));
  // What one reads or does oneself keeps nobody waiting: no one here knows whether it was done.
  const isMet = (step: Step) => step.kind === "link" || step.kind === "task" || done.has(step);
  const needed = (step: Step) => steps.filter(({ id }) => step.after.includes(id));
  return steps.filter(
    (step, at) =>
      !done.has(step) &&
      (step.kind === "activity" || step.kind === "kind") &&
      (step.after.length > 0 ? needed(step).every(isMet) : at > last),
  );
}

/** Where one begins: everything before the first step in which one takes part, and that one. */
export function firstSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step, at) => step.after.length === 0 && (at === 0 || steps.slice(0, at).every(isOwn)));
}

function isOwn({ kind }: Step): boolean {
  return kind === "link" || kind === "task";
}

/** What is looked for when one searches. */
export function wordsOf({ title, about, steps }: Pick<Pathway, "title" | "about" | "steps">): string {
  const texts = [title, about, ...steps.flatMap((step) => [step.title, step.about ?? {}])];
  return texts
    .flatMap((map) => Object.values(map))
    .join(" ")
    .toLowerCase()
    .slice(0, 20_000);
}
