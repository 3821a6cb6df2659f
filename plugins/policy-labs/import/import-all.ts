import type { JsonObject } from "@nri-commons/core/kit";
import { type CommandInput, type CommandResult, objectsOf } from "@nri-commons/core/plugin";
import { importBrief } from "../brief/import-brief.ts";
import { importLab } from "../labs/import-lab.ts";
import { importPilot } from "../pilot/import-pilot.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { importRisks } from "../risks/import-risks.ts";
import { importSignal } from "../signals/import-signal.ts";
import { importTrial } from "../trials/import-trial.ts";
import type { Import } from "./import.ts";
import { type ImportKind, importKinds, readItems } from "./read-items.ts";

/** Reads what a file has, one after the other; what could not be read is told by its key. */
export async function importAll(ctx: LabsCtx, { files, options }: CommandInput): Promise<CommandResult> {
  const items = readItems(new TextDecoder().decode(files["file"]?.bytes));
  const problems: string[] = [];
  const read = { lab: 0, signal: 0, trial: 0, pilot: 0 };
  for (const { kind, item } of items) {
    const wrong = await readers[kind](ctx, { item, publish: options["publish"] === true });
    if (wrong.length > 0) problems.push(`${item.key}: ${wrong.join("; ")}`);
    else read[kind] += 1;
  }
  const lines = importKinds.flatMap((kind) => {
    const all = items.filter((one) => one.kind === kind).length;
    return all > 0 ? [`${read[kind]} of ${all} ${kind}s read.`] : [];
  });
  const text = [...(lines.length > 0 ? lines : ["0 of 0 labs read."]), ...problems].join("\n");
  return { text, data: { read: read.lab, ...counts(read), problems }, ...(problems.length > 0 && { exitCode: 1 }) };
}

type Read = Readonly<Record<ImportKind, number>>;

function counts({ signal, trial, pilot }: Read) {
  return { signals: signal, trials: trial, pilots: pilot };
}

/** What reads each kind, and gives what is wrong with it. */
const readers: Readonly<Record<ImportKind, (ctx: LabsCtx, one: Import) => Promise<string[]>>> = {
  lab: readLab,
  signal: importSignal,
  trial: importTrial,
  pilot: importPilot,
};

async function readLab(ctx: LabsCtx, one: Import): Promise<string[]> {
  const said: readonly JsonObject[] = objectsOf(one.item.all["contributions"]);
  const wrong = await importLab(ctx, one, said);
  if (wrong.length > 0) return wrong;
  return [...(await importRisks(ctx, one)), ...(await importBrief(ctx, one))];
}
