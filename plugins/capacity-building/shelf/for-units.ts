import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { resource } from "../resources/resource.ts";
import { listItems } from "./list-items.ts";

/** What a unit of a curriculum can be built on: an explainer or a resource, of this site or of another. */
export interface UnitMaterial {
  /** Its page at this site. */
  url: string;
  title: string;
}

/** A list that one chooses from; older ones are typed by their address. */
const most = 60;

/** The newest explainers and resources, by kind. */
export async function listUnitMaterials(ctx: CapacityCtx, lang: string) {
  const of = async (shelf: typeof explainer | typeof resource): Promise<UnitMaterial[]> => {
    const { items } = await listItems(ctx.db, shelf, { limit: most });
    return items.map(({ id, doc }) => ({
      url: ctx.pageUrl(`${shelf.at}/${id}`, lang),
      title: pickLanguage(doc.title as LanguageMap, lang)?.text ?? id,
    }));
  };
  return { explainers: await of(explainer), resources: await of(resource) };
}
