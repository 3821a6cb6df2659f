import { pickLanguage } from "@nri-commons/core/kit";
import type { RegistryEntry } from "@nri-commons/core/plugin";
import { keepsRegistry } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { type Explainer, keyOf } from "./explainer.ts";
import { type Body, bodyKinds } from "./list-bodies.ts";

/** Whose word an explainer is: of the body itself, of the Secretariat, or of somebody else, which is not listed. */
export type Voice = "body" | "secretariat" | "other";

/** The bodies that this site may explain: the Secretariat's all of them, a body's own site itself, any other none. */
export function bodiesToExplain(
  { site, federation }: Pick<CapacityCtx, "site" | "federation">,
  bodies: readonly Body[],
): Body[] {
  if (site.kind === "secretariat" || keepsRegistry(site)) return [...bodies];
  const kind = bodyKinds.find((one) => one === site.kind);
  if (kind === undefined) return [];
  const names = Object.values(site.name).map(keyOf);
  const own = bodies.filter(
    ({ actor, name, acronym }) =>
      actor === federation.initiativeActor ||
      names.includes(keyOf(name)) ||
      (acronym && names.includes(keyOf(acronym))),
  );
  const name = pickLanguage(site.name, "en")?.text ?? "";
  return own.length > 0
    ? own
    : [{ name, names: site.name, kind, website: site.origin, actor: federation.initiativeActor }];
}

export interface Known {
  /** Of this site. */
  ownVoice: Voice;
  ownKind: string;
  registryActor: string | undefined;
  registry: readonly RegistryEntry[];
  bodies: readonly Body[];
}

/** What is to be known to tell whose word an explainer is. */
export async function whoIsKnown(ctx: CapacityCtx, bodies: readonly Body[]): Promise<Known> {
  const { site, federation } = ctx;
  const ownVoice = site.kind === "secretariat" || keepsRegistry(site) ? "secretariat" : "body";
  return {
    ownVoice,
    ownKind: site.kind,
    registryActor: site.registryActor,
    registry: await federation.registry(),
    bodies,
  };
}

export function voiceOf({ source, doc }: Pick<Explainer, "source" | "doc">, known: Known): Voice {
  if (source === undefined) return known.ownVoice;
  const { owner } = source;
  const entry = known.registry.find(({ actor, status }) => actor === owner && status === "recognised");
  if (owner === known.registryActor || entry?.kind === "secretariat") return "secretariat";
  const body = known.bodies.find(({ name }) => keyOf(name) === keyOf(doc.body));
  if (body?.actor === owner) return "body";
  return bodyKinds.some((kind) => kind === entry?.kind) ? "body" : "other";
}

/** Of each body the one that counts: its own before the Secretariat's, the newest of each. */
export function explainedBodies(explainers: readonly Explainer[], known: Known): ReadonlyMap<string, Explainer> {
  const found = new Map<string, Explainer>();
  for (const voice of ["body", "secretariat"] as const) {
    for (const one of explainers) {
      const key = keyOf(one.doc.body);
      if (voiceOf(one, known) === voice && !found.has(key)) found.set(key, one);
    }
  }
  return found;
}

/** Those that are explained and in no directory here: a coalition that is new, say. */
export function bodiesBeside(explained: ReadonlyMap<string, Explainer>, known: Known): Body[] {
  const listed = new Set(known.bodies.map(({ name }) => keyOf(name)));
  return [...explained].flatMap(([key, { source, doc }]) => {
    if (listed.has(key)) return [];
    const said =
      source === undefined ? known.ownKind : known.registry.find(({ actor }) => actor === source.owner)?.kind;
    const kind = bodyKinds.find((one) => one === said) ?? "dynamic-coalition";
    return [{ name: doc.body, names: { und: doc.body }, kind }];
  });
}
