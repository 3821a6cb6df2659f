import { type Output, refOf, type Viewer } from "../../../content/types/index.ts";
import type { Parsed, Problem } from "../../../kit/index.ts";
import { type FormState, linesOf, type Translate } from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { type Refs, relationFields } from "./output-input.ts";

type Values = FormState["values"];

export interface Resolved {
  refs: Refs;
  /** What the references lead to, as far as it is known here. */
  outputs: ReadonlyMap<string, Output>;
}

/** Addresses of pages here and elsewhere, as the references that they stand for; one that leads nowhere is told at its field. */
export async function resolveRefs(
  ctx: OutputsCtx,
  values: Values,
  { viewer, t }: { viewer: Viewer; t: Translate },
): Promise<Parsed<Resolved>> {
  const outputs = new Map<string, Output>();
  const problems: Problem[] = [];
  const refs: Record<string, string | readonly string[]> = {};
  for (const field of [...relationFields, "derivedFrom"] as const) {
    const found: string[] = [];
    for (const address of linesOf(values, field)) {
      const output = await ctx.outputs.find(toOwnRef(address, ctx), viewer);
      if (output) outputs.set(address, output);
      else if (!/^https:\/\/[^\s/]+\//.test(address))
        problems.push({ path: field, message: t("form.problem.relation") });
      found.push(output ? refOf(output) : address);
    }
    const [first] = found;
    if (first !== undefined) refs[field] = field === "derivedFrom" ? found : first;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { refs: refs as Refs, outputs } };
}

/** The page of an output on this site, also of one that came from elsewhere, by its id; everything else as it is. */
function toOwnRef(address: string, { site }: OutputsCtx): string {
  if (!address.startsWith(`${site.origin}/`)) return address;
  return /\/(?:outputs|objects)\/([0-9a-z]{26})(?:[/?#]|$)/.exec(address)?.[1] ?? address;
}
