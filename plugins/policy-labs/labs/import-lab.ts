import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import { lineOf, textOf } from "@nri-commons/core/plugin";
import { contributionKinds, longestText } from "../contributions/contribution.ts";
import { putContribution } from "../contributions/contribution-store.ts";
import type { Import } from "../import/import.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { fromLabWire } from "../wire/lab-wire.ts";
import { addLab, keep } from "./change-lab.ts";
import { type Lab, spanOf } from "./lab.ts";
import { missingOf } from "./missing-of.ts";

/** What a lab of a file is called here. */
export function importedLabId(key: string): string {
  return deriveId("imported policy lab", key);
}

/** A lab with what was said in it; gives what is wrong with it. */
export async function importLab(ctx: LabsCtx, { item, publish }: Import, said: readonly JsonObject[]) {
  const lab = fromLabWire(item.wire);
  if (!lab.ok) return lab.problems.map(({ message }) => message);
  await ctx.transaction(async (tx) => {
    const added = await addLab(ctx, tx, { lab: lab.value.lab, key: importedLabId(item.key) });
    if (added.state !== "preparing") return;
    await addSaid(ctx, tx, { lab: added.id, said });
    if (!publish || lacksMuch(added, tx.now)) return;
    const state = spanOf(added).end <= tx.now ? "closed" : "open";
    await keep(ctx, tx, { ...added, state, published: lab.value.published ?? tx.now }, "policy-lab.opened");
  });
  return [];
}

/** One that is over can be read all the same: it is then closed. */
function lacksMuch(lab: Lab, now: number): boolean {
  return missingOf(lab, now).some(({ id, needed }) => needed && id !== "over");
}

/** What came out of a meeting on paper, say: without a member behind it. */
async function addSaid(ctx: LabsCtx, tx: LabsTx, { lab, said }: { lab: string; said: readonly JsonObject[] }) {
  for (const [at, one] of said.entries()) {
    const [text, group] = [textOf(one["text"], longestText), lineOf(one["stakeholderGroup"], 64)];
    const kind = contributionKinds.find((known) => known === one["kind"]) ?? "evidence";
    const lang = lineOf(one["lang"], 35) ?? "en";
    if (text === undefined) continue;
    const id = deriveId(lab, String(at));
    const body = { kind, lang, text: { format: "markdown" as const, text: { [lang]: text } } };
    const author = group === undefined ? {} : { group };
    const fate = { fate: "open" as const, updated: 0 };
    const times = { created: tx.now + at, updated: tx.now + at };
    await putContribution(ctx, tx.db, { ...body, id, lab, state: "shown", author, fate, ...times }, id);
    await tx.fact("policy-lab-contribution.added", { id, revision: tx.now + at });
  }
}
