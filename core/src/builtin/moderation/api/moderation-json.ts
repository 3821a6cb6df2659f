import * as z from "zod";

const instant = z.iso.datetime();

export const publicDecisionJson = z.object({
  n: z.int(),
  at: instant,
  action: z.string(),
  kind: z.string(),
  reason: z.string(),
  site: z.string().optional(),
  undoes: z.int().optional(),
  inForce: z.boolean(),
});

export const decisionJson = publicDecisionJson.extend({ target: z.string(), note: z.string(), by: z.string() });

export const reportJson = z.looseObject({
  n: z.int(),
  at: instant,
  state: z.enum(["open", "decided"]),
  via: z.enum(["form", "flag"]),
  kind: z.string(),
  target: z.string(),
  category: z.string(),
  text: z.string(),
});

export const appealJson = z.looseObject({
  n: z.int(),
  at: instant,
  decision: z.int(),
  state: z.string(),
  text: z.string(),
});

export const conductJson = z.object({
  lang: z.string(),
  version: z.int(),
  at: instant,
  text: z.string(),
  own: z.boolean().describe("False while the site uses the text that the software brings"),
});

/** Instants as RFC 3339, everything else as it is. */
export function toJson<T extends { at: number; forwardedAt?: number | undefined }>(thing: T) {
  const { at, forwardedAt, ...rest } = thing;
  return {
    ...rest,
    at: new Date(at).toISOString(),
    ...(forwardedAt !== undefined && { forwardedAt: new Date(forwardedAt).toISOString() }),
  };
}
