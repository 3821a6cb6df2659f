import { isJsonObject, type Json, type JsonObject, Refusal } from "../../kit/index.ts";
import type { Ctx, Incoming, Kind, Plugin, PluginTx, Receive } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import { type Findings, messageOf } from "./finding.ts";
import { differenceOf, stateOf } from "./plugin-tables.ts";

type AnyKind = Kind<Ctx, object>;

interface Tried {
  node: TestNode;
  plugin: Plugin;
  ctx: Ctx;
  findings: Findings;
  /** By kind, and by `Offer:Kind` the whole activities. */
  examples: Readonly<Record<string, JsonObject>>;
}

const elsewhere = "https://elsewhere.example";

/** Receives an object of each kind as others send it: once, again, after `clear`, and with something wrong in it. */
export async function tryKinds(tried: Tried): Promise<void> {
  const { plugin, findings, examples } = tried;
  for (const [name, kind] of Object.entries<AnyKind>(plugin.kinds ?? {})) {
    const example = examples[name];
    if (example === undefined) {
      findings.add("kinds", `${name}: no act announces one; give \`examples\` one as another site sends it`);
      continue;
    }
    lookAtObject(name, kind, { example, findings });
    await findings.attempt("kinds", `${name}: receiving it`, () => receiveAgain(tried, { name, kind, example }));
    await receiveOdd(tried, { name, kind, example });
  }
  for (const [on, receive] of Object.entries<Receive<Ctx, object>>(plugin.receives ?? {})) {
    const activity = examples[on];
    if (activity === undefined) {
      findings.add("kinds", `${on}: give \`examples\` one such activity as another site sends it`);
      continue;
    }
    await findings.attempt("kinds", `${on}: receiving it`, () =>
      twice(tried, on, (tx) => receive(tried.ctx, tx, toActivity(activity))),
    );
    await withOdd(tried, { what: on, whole: activity, fixed: ["id", "type", "actor"] }, (tx, odd) =>
      receive(tried.ctx, tx, toActivity(odd)),
    );
    const { object } = activity;
    if (!isJsonObject(object)) continue;
    await withOdd(tried, { what: `${on} of an object`, whole: object, fixed: ["id", "nri:kind"] }, (tx, odd) =>
      receive(tried.ctx, tx, toActivity({ ...activity, object: odd })),
    );
  }
}

/** What software shows that has never heard of the kind. */
function lookAtObject(
  name: string,
  { fallback }: AnyKind,
  { example, findings }: { example: JsonObject; findings: Findings },
) {
  const say = (seen: string) => findings.add("kinds", `${name}: ${seen}`);
  if (![example["type"]].flat().includes(fallback))
    say(`its type is ${JSON.stringify(example["type"])}, its fallback ${fallback}`);
  const told = ["name", "nameMap", "content", "contentMap", "summary", "summaryMap"].some((term) =>
    isReadable(example[term]),
  );
  if (!told) say("others have nothing to show: it has neither name, content nor summary");
}

function isReadable(value: Json | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return isJsonObject(value) && Object.values(value).some(isReadable);
}

interface Example {
  name: string;
  kind: AnyKind;
  example: JsonObject;
}

async function receiveAgain(tried: Tried, { name, kind, example }: Example): Promise<void> {
  const { node, plugin, ctx, findings } = tried;
  const incoming = toIncoming(example);
  const before = await stateOf(node, plugin);
  const once = await twice(tried, name, (tx) => kind.receive(ctx, tx, incoming));
  await run(tried, (tx) => kind.clear(ctx, tx));
  const cleared = await stateOf(node, plugin);
  if (cleared !== before)
    findings.add("kinds", `${name}: clear does not bring back what was before: ${differenceOf(before, cleared)}`);
  await run(tried, (tx) => kind.receive(ctx, tx, incoming));
  const anew = await stateOf(node, plugin);
  if (anew !== once)
    findings.add("kinds", `${name}: received anew after clear, it is kept ${differenceOf(once, anew)}`);
  const { iri, origin, owner } = incoming;
  await twice(tried, `${name} withdrawn`, (tx) => kind.withdraw(ctx, tx, { iri, origin, owner }));
}

/** The state after the first time; what the second one changed is a finding. */
async function twice(tried: Tried, what: string, receive: (tx: PluginTx<object>) => Promise<void>): Promise<string> {
  const { node, plugin, findings } = tried;
  await run(tried, receive);
  const once = await stateOf(node, plugin);
  await run(tried, receive);
  const again = await stateOf(node, plugin);
  if (again !== once)
    findings.add("kinds", `${what}: arriving twice it has a second effect: ${differenceOf(once, again)}`);
  return once;
}

const strange: Json[] = [
  null,
  -1,
  true,
  [],
  {},
  [{ id: 7 }],
  "",
  "x".repeat(200_000),
  "<script>",
  "\u0000",
  { en: null },
];

/** Whoever sends it may write into each part whatever JSON can hold. */
async function receiveOdd(tried: Tried, { name, kind, example }: Example): Promise<void> {
  const { ctx } = tried;
  const fixed = ["id", "nri:kind", "attributedTo"];
  await withOdd(tried, { what: name, whole: example, fixed }, (tx, odd) => kind.receive(ctx, tx, toIncoming(odd)));
  await run(tried, (tx) => kind.clear(ctx, tx)).catch(() => undefined);
}

interface Odd {
  what: string;
  whole: JsonObject;
  /** What the gate looked at before: it is as it must be. */
  fixed: readonly string[];
}

async function withOdd(
  tried: Tried,
  { what, whole, fixed }: Odd,
  receive: (tx: PluginTx<object>, odd: JsonObject) => Promise<void>,
): Promise<void> {
  for (const term of Object.keys(whole).filter((one) => !fixed.includes(one))) {
    for (const value of strange) {
      await run(tried, (tx) => receive(tx, { ...whole, [term]: value })).catch((error: unknown) => {
        if (error instanceof Refusal) return;
        const shown = JSON.stringify(value).slice(0, 20);
        tried.findings.add("kinds", `${what}: with ${term} = ${shown} receiving it fails: ${messageOf(error)}`);
      });
    }
  }
}

function run({ node }: Tried, receive: (tx: PluginTx<object>) => Promise<void>): Promise<void> {
  return node.transaction((tx) => receive(tx as never as PluginTx<object>));
}

function toIncoming(example: JsonObject): Incoming {
  const id = String(example["id"] ?? `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y1bnd`);
  const owner = String(example["attributedTo"] ?? `${elsewhere}/ap/actors/igf`);
  return { iri: id, origin: new URL(id).origin, owner, object: { ...example, id, type: example["type"] as string } };
}

function toActivity(activity: JsonObject) {
  const id = String(activity["id"] ?? `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bnd`);
  const actor = String(activity["actor"] ?? `${elsewhere}/ap/actors/igf`);
  return { id, type: String(activity["type"]), actor, origin: new URL(id).origin, activity };
}

/** What the plugin announces of the facts that stand recorded, by kind, as if another site had sent it. */
export async function announcedBy({
  node,
  plugin,
  ctx,
  findings,
}: Omit<Tried, "examples">): Promise<Record<string, JsonObject>> {
  const facts = await node.store.db.selectFrom("fact").select(["type", "payload"]).orderBy("seq").execute();
  const examples: Record<string, JsonObject> = {};
  const announces = (plugin.announces ?? {}) as Record<
    string,
    ((ctx: Ctx, tx: unknown, fact: unknown) => Promise<unknown>) | undefined
  >;
  for (const { type, payload } of facts) {
    const announce = announces[type];
    if (announce === undefined) continue;
    const told = await findings.attempt("jobs", `announcing ${type}`, () =>
      node.transaction((tx) => announce(ctx, tx, JSON.parse(payload))),
    );
    for (const one of [told ?? []].flat() as { verb: string; object: JsonObject }[]) {
      const kind = one.object["nri:kind"];
      if (typeof kind !== "string" || one.verb === "Delete") continue;
      examples[kind] = JSON.parse(JSON.stringify(one.object).replaceAll(node.origin, elsewhere));
    }
  }
  return examples;
}
