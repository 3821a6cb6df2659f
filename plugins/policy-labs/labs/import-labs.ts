import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import { type Command, lineOf, objectsOf, textOf } from "@nri-commons/core/plugin";
import { contributionKinds, longestText } from "../contributions/contribution.ts";
import { putContribution } from "../contributions/contribution-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { fromLabWire } from "../wire/lab-wire.ts";
import { addLab, keep } from "./change-lab.ts";
import { type Lab, spanOf } from "./lab.ts";
import { missingOf } from "./missing-of.ts";

/** Labs from a file: each as it goes over the wire, with an `id` by which the same one is known again. */
export const labCommands: Readonly<Record<string, Command<LabsCtx>>> = {
  "lab import": {
    summary: "Read policy labs from a JSON file, as they go over the wire",
    example: "nri lab import labs.json --publish",
    arguments: [{ name: "file", description: "a list of labs as JSON", file: true }],
    options: [{ flags: "--publish", description: "open them, too" }],
    async run(ctx, { files, options }) {
      const items = readItems(new TextDecoder().decode(files["file"]?.bytes));
      const problems: string[] = [];
      let read = 0;
      for (const item of items) {
        const lab = fromLabWire(item.lab);
        if (!lab.ok) problems.push(`${item.key}: ${lab.problems.map(({ message }) => message).join("; ")}`);
        else {
          const key = deriveId("imported policy lab", item.key);
          await ctx.transaction(async (tx) => {
            const added = await addLab(ctx, tx, { lab: lab.value.lab, key });
            if (added.state !== "preparing") return;
            await addSaid(ctx, tx, { lab: added.id, said: item.said });
            if (options["publish"] !== true || lacksMuch(added, tx.now)) return;
            const state = spanOf(added).end <= tx.now ? "closed" : "open";
            await keep(ctx, tx, { ...added, state, published: lab.value.published ?? tx.now }, "policy-lab.opened");
          });
          read += 1;
        }
      }
      const text = [`${read} of ${items.length} labs read.`, ...problems].join("\n");
      return { text, data: { read, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
    },
  },
};

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

interface Item {
  key: string;
  /** As it goes over the wire. */
  lab: JsonObject;
  said: readonly JsonObject[];
}

/** A list of labs, or `{ items: [{ key, lab, contributions }] }` where a lab may say `title` and `sample` as other sample data does. */
function readItems(text: string): Item[] {
  const data: unknown = JSON.parse(text);
  const list = isJsonObject(data) ? data["items"] : data;
  return (Array.isArray(list) ? list : []).filter(isJsonObject).map((item) => {
    const { key, lab = item, contributions } = item;
    const wire = isJsonObject(lab) ? lab : {};
    const { title, sample } = wire;
    const named = { ...wire, ...(title && { nameMap: title }), ...(sample && { "nri:sample": sample }) };
    return { key: String(key ?? wire["id"]), lab: named, said: objectsOf(contributions) };
  });
}
