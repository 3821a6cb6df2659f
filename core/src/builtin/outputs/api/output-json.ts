import * as z from "zod";
import { type Output, outputStatusOf, type Ref } from "../../../content/types/index.ts";
import { originSchema, pictureSchema, toOrigin } from "../../../web/index.ts";
import { isProducerConfirmed, type OutputsCtx } from "../outputs-ctx.ts";
import { filePath } from "../wire/index.ts";

const texts = z.record(z.string(), z.string());

/** An output as the API tells it: what the domain knows, with addresses that others can follow. */
export const outputJson = z.looseObject({
  id: z.string(),
  iri: z.url(),
  url: z.url(),
  origin: originSchema(),
  title: texts,
  type: z.string(),
  producer: z.enum(["secretariat", "leadership-panel", "host-country", "community", "joint"]),
  producerConfirmed: z.boolean(),
  status: z.enum(["draft", "final", "corrected", "superseded"]),
  visibility: z.enum(["draft", "published", "limited", "hidden", "withdrawn"]),
  abstract: texts.optional(),
  year: z.int().optional(),
  files: z.array(
    z.looseObject({
      name: z.string(),
      mediaType: z.string(),
      url: z.url(),
      sha256: z.string(),
      accessibility: z
        .array(z.string())
        .readonly()
        .optional()
        .describe("Terms of the vocabulary material-accessibility."),
      alternativeOf: z.string().optional().describe("sha256 of another file that this one tells in another form."),
    }),
  ),
  picture: pictureSchema().optional(),
  updated: z.iso.datetime(),
});

export type OutputJson = z.infer<typeof outputJson>;

export function toOutputJson(ctx: OutputsCtx, output: Output): OutputJson {
  const { source, created, published, updated, files = [], sample = false, ...content } = output;
  const iriOf = (ref: Ref) => (ref.includes(":") ? ref : ctx.objectIri(ref));
  const one = (ref: Ref | undefined) => ref && iriOf(ref);
  return {
    ...content,
    iri: source.kind === "remote" ? source.iri : ctx.objectIri(output.id),
    url: ctx.pageUrl(`/outputs/${output.id}`),
    origin: toOrigin(source, ctx.site),
    status: outputStatusOf(output),
    producerConfirmed: isProducerConfirmed(output, ctx.site),
    sample,
    files: files.map((file) => ({ ...file, url: file.url ?? ctx.pageUrl(filePath(output.id, file)) })),
    derivedFrom: output.derivedFrom?.map(iriOf),
    contributesTo: output.contributesTo?.map(iriOf),
    adaptationOf: one(output.adaptationOf),
    translationOf: one(output.translationOf),
    variantOf: one(output.variantOf),
    supersedes: one(output.supersedes),
    supersededBy: one(output.supersededBy),
    event: one(output.event),
    published: published === undefined ? undefined : new Date(published).toISOString(),
    updated: new Date(updated).toISOString(),
    created: new Date(created).toISOString(),
  };
}
