import { type Output, publicViewer } from "@nri-commons/core/content/types";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Resource } from "./resource.ts";

/** The output of this site whose page a link leads to. */
export async function outputBehind(
  ctx: Pick<CapacityCtx, "site" | "outputs">,
  link: string,
): Promise<Output | undefined> {
  const path = link.startsWith(`${ctx.site.origin}/`) ? link.slice(ctx.site.origin.length) : "";
  const [, id] = /^\/[a-z]{2}\/outputs\/([0-9a-z]{26})$/.exec(path) ?? [];
  return id === undefined ? undefined : ctx.outputs.find(id, publicViewer);
}

/** Size and languages of the files of an output, where nobody said them. */
export async function fillFromOutput(ctx: CapacityCtx, doc: Resource["doc"]): Promise<Resource["doc"]> {
  const files = (await outputBehind(ctx, doc.link))?.files ?? [];
  const [smallest] = files.map(({ bytes }) => bytes).toSorted((one, other) => one - other);
  const languages = files.flatMap(({ language }) => language ?? []);
  return {
    ...doc,
    size: doc.size ?? smallest,
    languages: doc.languages.length > 0 ? doc.languages : [...new Set(languages)],
  };
}
