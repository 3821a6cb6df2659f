import { readTable, type TableRow } from "@nri-commons/core/web";
import { type FileProblem, type PathwayDraft, pathwayColumns, type StepDraft } from "./pathway-draft.ts";

type Row = TableRow<(typeof pathwayColumns)[number]>;

/** A table with a row for each step; rows without a pathway belong to the one above. */
export async function readCsvPathways(
  text: string,
  lang: string,
): Promise<{ drafts: PathwayDraft[]; problems: FileProblem[] }> {
  const { rows, problems } = await readTable(text, { columns: pathwayColumns, needed: ["pathway", "step"] });
  const drafts: (PathwayDraft & { steps: StepDraft[] })[] = [];
  for (const row of rows) {
    const above = drafts.at(-1);
    const begins = above === undefined || isAnother(row, above);
    const draft = begins ? toDraft(row, lang) : above;
    if (begins) drafts.push(draft);
    draft.steps.push(toStep(row, draft.steps.length + 1, row.cells.lang ?? lang));
  }
  return { drafts, problems: problems.map(({ path, message }) => ({ at: path, message })) };
}

function isAnother({ cells }: Row, above: PathwayDraft): boolean {
  const { pathway, key, page } = cells;
  if (key !== undefined) return key !== above.key;
  if (page !== undefined && page !== above.page) return true;
  return pathway !== undefined && !Object.values(above.title).includes(pathway);
}

function toDraft({ line, cells }: Row, lang: string): PathwayDraft & { steps: StepDraft[] } {
  const { pathway = "", key, page, about, level = "", audiences, track = "", lang: own = lang } = cells;
  return {
    ...{ at: `line ${line}`, key: key ?? page ?? pathway, page, level, track, sample: false, steps: [] },
    ...{ title: textIn(own, pathway), about: textIn(own, about), audiences: partsOf(audiences) },
  };
}

function toStep({ line, cells }: Row, place: number, lang: string): StepDraft {
  const { step, stepAbout, kind = "", activity = "", type = "", stepLevel = "", link = "", partner = "" } = cells;
  return {
    ...{ at: `line ${line}`, name: String(place), title: textIn(lang, step), about: textIn(lang, stepAbout) },
    ...{ kind, activity, type, level: stepLevel, url: link, partner, after: partsOf(cells.after) },
  };
}

function textIn(lang: string, text = ""): Record<string, string> {
  return text === "" ? {} : { [lang]: text };
}

/** Terms and numbers have no spaces. */
function partsOf(cell = ""): string[] {
  return cell.split(/[;,\s]+/).filter(Boolean);
}
