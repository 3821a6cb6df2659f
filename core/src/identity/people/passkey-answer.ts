import { z } from "zod";

const text = z.string().max(16_384);

const answerShape = z.object({
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional().catch(undefined),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text.optional(),
    authenticatorData: text.optional(),
    signature: text.optional(),
    userHandle: text.nullish().transform((handle) => handle ?? undefined),
    transports: z.array(z.string().max(32)).max(8).optional().catch(undefined),
  }),
});

/** What a browser sends of a credential; undefined for everything that cannot be one. */
export function parseAnswer<Answer>(given: unknown, needed: "attestationObject" | "signature"): Answer | undefined {
  const parsed = answerShape.safeParse(given);
  if (!parsed.success || parsed.data.response[needed] === undefined) return undefined;
  return { ...parsed.data, clientExtensionResults: {} } as Answer;
}
