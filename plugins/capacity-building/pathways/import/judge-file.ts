import { deriveId, isHttpUrl, type LanguageMap, originOf } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { CapacityCtx, CapacityDb } from "../../capacity-ctx.ts";
import { allPartners } from "../../partners/partner-store.ts";
import { listForChoice } from "../open-activities.ts";
import type { NewPathway, Pathway, Step } from "../pathway.ts";
import { findPathway } from "../pathway-store.ts";
import { checkDraft } from "./check-draft.ts";
import type { FileProblem, PathwayDraft } from "./pathway-draft.ts";
import { type PathwayFile, readPathwayFile } from "./read-pathway-file.ts";

/** `gone`: it was taken back here; `elsewhere`: it is another site's. Both are left out. */
export const pathwayActions = ["new", "changed", "same", "gone", "elsewhere", "unreadable"] as const;

type Content = NewPathway & { steps: readonly Step[] };

/** One pathway of a file, and what taking it in would do. */
export interface JudgedPathway {
  at: string;
  id: string;
  title: LanguageMap;
  steps: number;
  action: (typeof pathwayActions)[number];
  problems: readonly FileProblem[];
  content?: Content | undefined;
}

export interface JudgedFile {
  rows: readonly JudgedPathway[];
  /** Of the file as a whole. */
  problems: readonly FileProblem[];
}

/** What the file would do here; nothing is written. */
export async function judgeFile(
  ctx: CapacityCtx,
  { file, t, db = ctx.db }: { file: PathwayFile; t: Translate; db?: CapacityDb },
): Promise<JudgedFile> {
  const { drafts, problems } = await readPathwayFile(file);
  const around = { t, ...(await namesAround(ctx, db)) };
  const rows: JudgedPathway[] = [];
  for (const draft of drafts) {
    const id = idOf(ctx, draft);
    const told = { at: draft.at, id, title: draft.title, steps: draft.steps.length, problems: [] };
    if (isElsewhere(ctx, draft)) rows.push({ ...told, action: "elsewhere" });
    else {
      const checked = checkDraft(draft, { ...around, id });
      const isTwice = rows.some((row) => row.id === id);
      const twice = isTwice ? [{ at: draft.at, message: t("pathway.import.problem.twice") }] : [];
      const wrong = [...twice, ...("problems" in checked ? checked.problems : [])];
      if ("problems" in checked || isTwice) rows.push({ ...told, action: "unreadable", problems: wrong });
      else {
        const known = await findPathway(db, id);
        const content = known === undefined ? checked.content : besideKnown(known, checked.content);
        rows.push({ ...told, action: actionOf(known, content), content });
      }
    }
  }
  const none = rows.length + problems.length === 0 ? [{ at: "", message: t("pathway.import.problem.none") }] : [];
  return { rows, problems: [...problems, ...none] };
}

/** Languages that the file does not have stay, and so does a step that is called the same in one of them. */
function besideKnown(known: Pathway, content: Content): Content {
  const ids = new Map<string, string>();
  const steps = content.steps.map((step): Step => {
    const same = known.steps.find(({ title }) =>
      Object.entries(step.title).some(([lang, text]) => title[lang] === text),
    );
    const id = same !== undefined && ![...ids.values()].includes(same.id) ? same.id : step.id;
    ids.set(step.id, id);
    const about = same?.about || step.about ? { ...same?.about, ...step.about } : undefined;
    const after = step.after.map((one) => ids.get(one) ?? one);
    return { ...step, id, title: { ...same?.title, ...step.title }, ...(about && { about }), after };
  });
  const sample = known.sample ?? content.sample;
  const [title, about] = [
    { ...known.title, ...content.title },
    { ...known.about, ...content.about },
  ];
  return { ...content, title, about, steps, ...(sample && { sample }) };
}

function actionOf(known: Pathway | undefined, content: Content) {
  if (known === undefined) return "new";
  if (known.state === "withdrawn") return "gone";
  return saidBy(known) === saidBy(content) ? "same" : "changed";
}

/** Everything that it says, in one order. */
function saidBy({ title, about, level, audiences, track, steps, sample }: Content) {
  const map = (texts: LanguageMap = {}) => Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const told = steps.map((step) => [
    ...[step.id, step.kind, map(step.title), map(step.about), step.activity, step.type, step.level, step.url],
    [...step.after],
  ]);
  return JSON.stringify([map(title), map(about), level, audiences, track, sample === true, told]);
}

/** A table of ours names the page; any other file is known again by its key. */
function idOf({ site }: CapacityCtx, { key, page = "" }: PathwayDraft): string {
  const own = originOf(page) === site.origin ? /\/capacity\/pathways\/([0-9a-z]{26})$/.exec(page)?.[1] : undefined;
  return own ?? deriveId("imported pathway", key);
}

function isElsewhere({ site }: CapacityCtx, { page }: PathwayDraft): boolean {
  return isHttpUrl(page) && originOf(page) !== site.origin;
}

/** What a step of a file may name: activities by address, key or title, partners by name. */
async function namesAround(ctx: CapacityCtx, db: CapacityDb) {
  const [activities, partners] = [await listForChoice(db, 1000), await allPartners(db)];
  const iris = new Map<string, string>();
  for (const { iri, activity } of activities.toReversed())
    for (const name of [...Object.values(activity.title), ctx.pageUrl(`/capacity/${activity.id}`), iri])
      iris.set(plain(name), iri);
  const pages = new Map(partners.map(({ id, name }) => [plain(name), ctx.pageUrl(`/capacity/partners/${id}`)]));
  return {
    activityOf: (said: string) =>
      iris.get(plain(said)) ?? iris.get(plain(ctx.objectIri(deriveId("imported capacity activity", said)))),
    partnerPage: (name: string) => pages.get(plain(name)),
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
