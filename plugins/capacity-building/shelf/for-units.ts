import type { LanguageMap } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb } from "../capacity-ctx.ts";
import { type Explainer, explainer } from "../explainers/explainer.ts";
import { type Resource, resource } from "../resources/resource.ts";
import { findItemRow, findItemsByIri } from "./item-store.ts";
import { listItems } from "./list-items.ts";

/** What a unit of a curriculum can be built on: an explainer or a resource, of this site or of another. */
export interface UnitMaterial {
  /** By which it is kept: the same on every site. */
  iri: string;
  title: LanguageMap;
  /** Its page at this site, after the language. */
  path: string;
  level: string | undefined;
  minutes: number | undefined;
}

const most = 200;

/** The newest explainers, to choose from. */
export async function listExplainers(db: CapacityDb): Promise<UnitMaterial[]> {
  return (await listItems(db, explainer, { limit: most })).items.map(ofExplainer);
}

export async function findExplainer(db: CapacityDb, iri: string): Promise<UnitMaterial | undefined> {
  const [found] = await findItemsByIri(db, explainer, [iri]);
  return found && ofExplainer(found);
}

/** The newest resources, to choose from. */
export async function listResources(db: CapacityDb): Promise<UnitMaterial[]> {
  return (await listItems(db, resource, { limit: most })).items.map(ofResource);
}

export async function findResource(db: CapacityDb, iri: string): Promise<UnitMaterial | undefined> {
  const [found] = await findItemsByIri(db, resource, [iri]);
  return found && ofResource(found);
}

/** What an address leads to: the IRI of an item, or its page at this site. */
export async function findMaterial(
  ctx: Pick<CapacityCtx, "db" | "site">,
  url: string,
): Promise<UnitMaterial | undefined> {
  const path = url.startsWith(`${ctx.site.origin}/`) ? url.slice(ctx.site.origin.length) : "";
  const [, id] = /^\/[a-z]{2}\/capacity\/(?:resources|explainers)\/([0-9a-z]{26})$/.exec(path) ?? [];
  const iri = id === undefined ? url : ((await findItemRow(ctx.db, id))?.iri ?? url);
  return (await findExplainer(ctx.db, iri)) ?? findResource(ctx.db, iri);
}

function ofExplainer({ iri, id, doc: { title, level, minutes } }: Explainer): UnitMaterial {
  return { iri, title, path: `${explainer.at}/${id}`, level, minutes };
}

function ofResource({ iri, id, doc: { title, level, minutes } }: Resource): UnitMaterial {
  return { iri, title, path: `${resource.at}/${id}`, level, minutes };
}
