import * as z from "zod";
import type { Ctx } from "../../plugin/index.ts";

export const capabilities = [
  "search:read",
  "events:read",
  "outputs:read",
  "directory:read",
  "experts:read",
  "federation:read",
] as const;

const texts = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use language codes such as en"),
  z.string().min(1),
);

export const settings = z.object({
  /** Who the initiative is, at length, by language; Markdown. */
  about: texts.optional(),
  /** An e-mail address or a web page that everybody may use. */
  contact: z.string().min(1).max(300).optional(),
  /** Who runs this node, when it is not the initiative itself. */
  operator: z.string().min(1).max(300).optional(),
});

export type SiteSettings = z.infer<typeof settings>;
export type SiteCtx = Ctx<(typeof capabilities)[number], object, SiteSettings>;
