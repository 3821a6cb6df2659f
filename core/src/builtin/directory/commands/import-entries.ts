import { type NewDirectoryEntry, parseNewDirectoryEntry } from "../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../kit/index.ts";
import type { CommandInput, PluginTx } from "../../../plugin/index.ts";
import { keepsRegistry } from "../../../web/index.ts";
import type { DirectoryCtx } from "../directory-ctx.ts";
import type { EntryItem } from "./read-entries.ts";

export interface ImportedEntry {
  id: string | undefined;
  key: string;
  outcome: "added" | "known" | "withdrawn";
}

interface CheckedEntry {
  key: string;
  entry: NewDirectoryEntry;
}

/** All of a list or nothing: every mistake is told before anything is kept. Doing it again changes nothing twice. */
export async function importEntries(
  ctx: DirectoryCtx,
  items: readonly EntryItem[],
  progress: CommandInput["progress"],
): Promise<ImportedEntry[]> {
  const checked = checkEntries(items);
  const isRegistry = keepsRegistry(ctx.site);
  return ctx.transaction(async (tx) => {
    const imported: ImportedEntry[] = [];
    for (const [index, one] of checked.entries()) {
      imported.push(await putUnlessWithdrawn(ctx, tx, { ...one, isRegistry }));
      progress(index + 1, checked.length, "entries");
    }
    return imported;
  });
}

/** What somebody here took out stays out, whatever the list says. */
async function putUnlessWithdrawn(
  ctx: DirectoryCtx,
  tx: PluginTx<object>,
  put: CheckedEntry & { isRegistry: boolean },
): Promise<ImportedEntry> {
  try {
    const { id, added } = await ctx.directory.put(tx, put);
    return { id, key: put.key, outcome: added ? "added" : "known" };
  } catch (error) {
    if (error instanceof Refusal && error.code === "gone") return { id: undefined, key: put.key, outcome: "withdrawn" };
    throw error;
  }
}

function checkEntries(items: readonly EntryItem[]): CheckedEntry[] {
  const problems: Problem[] = [];
  const checked: CheckedEntry[] = [];
  const places = new Map<string, number>();
  for (const [index, { key, fields }] of items.entries()) {
    const at = items.length === 1 ? "" : `items.${index + 1}.`;
    const parsed = parseNewDirectoryEntry(fields);
    if (!parsed.ok) problems.push(...parsed.problems.map(({ path, message }) => ({ path: at + path, message })));
    if (key === undefined) {
      const message = "Give the entry a key of its own, such as kenya-igf: by it the next import finds it again";
      problems.push({ path: `${at}key`, message });
      continue;
    }
    const earlier = places.get(key);
    if (earlier !== undefined) {
      problems.push({ path: `${at}key`, message: `Item ${earlier} has the same key. Remove one of them` });
    }
    places.set(key, index + 1);
    if (parsed.ok) checked.push({ key, entry: parsed.value });
  }
  if (problems.length > 0) throw new Refusal("invalid", { message: "Nothing was imported.", problems });
  return checked;
}
