import { type NewOutput, parseNewOutput } from "../../../content/types/index.ts";
import { type Json, type JsonObject, type Problem, Refusal } from "../../../kit/index.ts";
import type { CommandInput } from "../../../plugin/index.ts";
import { isSecretariat, type OutputsCtx } from "../outputs-ctx.ts";
import { attachFiles, keptFiles } from "./attach-files.ts";
import type { OutputItem } from "./read-output-items.ts";

interface AddOutputs {
  items: readonly OutputItem[];
  files: CommandInput["files"];
  publish: boolean;
  progress: CommandInput["progress"];
}

interface AddedOutput {
  id: string;
  key: string | undefined;
  /** False: one with that key was there already. */
  added: boolean;
}

/** All of a list or nothing: every mistake is told before anything is kept. Doing it again adds nothing that has a key. */
export async function addOutputs(ctx: OutputsCtx, { items, files, publish, progress }: AddOutputs) {
  const isRegistry = isSecretariat(ctx.site);
  const checked = items.map(({ fields }) => parseNewOutput(bare(fields), { isRegistry }));
  const problems = checked.flatMap((parsed, index) => (parsed.ok ? [] : within(parsed.problems, index, items.length)));
  if (problems.length > 0) throw new Refusal("invalid", { problems });
  const outputs: NewOutput[] = [];
  for (const [index, { item, fields }] of items.entries()) {
    progress(index, items.length, "files");
    const parsed = parseNewOutput({ ...bare(fields), ...relationsOf(item) }, { isRegistry });
    if (!parsed.ok) throw new Refusal("invalid", { problems: within(parsed.problems, index, items.length) });
    const attached = await attachFiles(ctx, item, files);
    const known = parsed.value.files ?? [];
    outputs.push({ ...parsed.value, ...(attached.length + known.length > 0 && { files: [...known, ...attached] }) });
  }
  return ctx.transaction(async (tx) => {
    const ids = new Map<string, string>();
    const added: AddedOutput[] = [];
    for (const [index, output] of outputs.entries()) {
      const { key, item } = items[index] ?? { key: undefined, item: {} };
      const known = await ctx.outputs.add(tx, { output: { ...output, ...keyedRelations(item, ids) }, key, isRegistry });
      if (key !== undefined) ids.set(key, known.id);
      if (publish) await ctx.outputs.publish(tx, { id: known.id });
      added.push({ ...known, key });
    }
    return added;
  });
}

const relations = ["translationOf", "adaptationOf", "variantOf", "supersedes"] as const;

/** Relations that the list names beside the output, as ids or addresses. */
function relationsOf(item: JsonObject): JsonObject {
  return Object.fromEntries(
    [...relations, "event"].flatMap((name) => {
      const ref = item[name];
      return typeof ref === "string" && isRef(ref) && item["output"] !== undefined ? [[name, ref]] : [];
    }),
  );
}

/** Relations to outputs of the same list that stand before it, by their keys. */
function keyedRelations(item: JsonObject, ids: ReadonlyMap<string, string>): Partial<NewOutput> {
  const ones = relations.flatMap((name) => {
    const id = ids.get(String(item[name]));
    return id === undefined ? [] : [[name, id] as const];
  });
  const sources = Array.isArray(item["derivedFrom"]) ? item["derivedFrom"] : [item["derivedFrom"]];
  const derived = sources.flatMap((key) => (typeof key === "string" ? (ids.get(key) ?? []) : []));
  return { ...Object.fromEntries(ones), ...(derived.length > 0 && { derivedFrom: derived }) };
}

/** Without what is meant for the import itself: paths of files, keys of other items. */
function bare(fields: JsonObject): JsonObject {
  const { key: _, file: __, files: ___, ...rest } = fields;
  const kept = keptFiles(fields);
  const readable = Object.entries(rest).map(
    ([name, value]) => [name, isRelation(name) ? onlyRefs(value) : value] as const,
  );
  return { ...Object.fromEntries(readable), ...(kept.length > 0 && { files: kept }) };
}

/** Keys of other items are resolved when those have an id. */
function onlyRefs(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.filter((ref) => typeof ref === "string" && isRef(ref));
  return typeof value === "string" && !isRef(value) ? undefined : value;
}

function isRelation(name: string): boolean {
  return name === "derivedFrom" || relations.some((relation) => relation === name);
}

function isRef(value: string): boolean {
  return /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(value) || /^https?:\/\//.test(value);
}

function within(problems: readonly Problem[], index: number, length: number): Problem[] {
  if (length === 1) return [...problems];
  return problems.map(({ path, message }) => ({ path: `items.${index + 1}.${path}`, message }));
}
