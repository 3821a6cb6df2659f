import { type Event, type Output, type Ref, refOf, type Viewer } from "../../content/types/index.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";

/** How another thing stands to an output; key of the page's texts. */
export type Relation = (typeof relations)[number];

const relations = [
  "newer",
  "older",
  "translation-of",
  "translations",
  "adaptation-of",
  "adaptations",
  "variant-of",
  "variants",
  "derived-from",
  "used-in",
  "contributes-to",
  "contributions",
  "sessions",
] as const;

export interface Related {
  relation: Relation;
  /** What is here; the others are only known by their address. */
  outputs: readonly Output[];
  events: readonly Event[];
  elsewhere: readonly string[];
}

const incoming: Readonly<Record<string, Relation>> = {
  supersedes: "newer",
  translationOf: "translations",
  adaptationOf: "adaptations",
  variantOf: "variants",
  derivedFrom: "used-in",
  contributesTo: "contributions",
  usesOutputs: "sessions",
};

/** At most, so that a page of a much used output stays a page. */
const most = 40;

/** What it comes from and what came of it, both ends, in the order of the page. */
export async function relatedOutputs(ctx: OutputsCtx, output: Output, viewer: Viewer): Promise<readonly Related[]> {
  const pointing = await ctx.relations.to(refOf(output));
  const pairs: [Relation, Ref][] = [
    ...outgoing(output),
    ...pointing.flatMap(({ relation, id }): [Relation, Ref][] => {
      const name = incoming[relation];
      return name ? [[name, id]] : [];
    }),
  ];
  const unique = [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()].slice(0, most);
  const found = await Promise.all(unique.map(([relation, ref]) => look(ctx, { relation, ref, viewer })));
  return relations.flatMap((relation) => {
    const mine = found.filter((one) => one.relation === relation);
    const outputs = mine.flatMap(({ output: one }) => one ?? []);
    const events = mine.flatMap(({ event }) => event ?? []);
    const elsewhere = mine.flatMap((one) => (one.output || one.event || !one.ref.includes(":") ? [] : one.ref));
    return outputs.length + events.length + elsewhere.length > 0 ? [{ relation, outputs, events, elsewhere }] : [];
  });
}

function outgoing(output: Output): [Relation, Ref][] {
  const ones = [
    ["newer", output.supersededBy],
    ["older", output.supersedes],
    ["translation-of", output.translationOf],
    ["adaptation-of", output.adaptationOf],
    ["variant-of", output.variantOf],
  ] as const;
  const lists = [
    ["derived-from", output.derivedFrom],
    ["contributes-to", output.contributesTo],
  ] as const;
  return [
    ...ones.flatMap(([relation, ref]): [Relation, Ref][] => (ref === undefined ? [] : [[relation, ref]])),
    ...lists.flatMap(([relation, refs = []]) => refs.map((ref): [Relation, Ref] => [relation, ref])),
  ];
}

interface Look {
  relation: Relation;
  ref: Ref;
  viewer: Viewer;
}

async function look(ctx: OutputsCtx, { relation, ref, viewer }: Look) {
  if (relation === "sessions") return { relation, ref, output: undefined, event: await ctx.events.find(ref, viewer) };
  return { relation, ref, output: await ctx.outputs.find(ref, viewer), event: undefined };
}
