import * as z from "zod";
import type { Ctx } from "../../plugin/index.ts";
import type { SiteTables } from "./own-pages/own-page-store.ts";

export const capabilities = [
  "search:read",
  "search:write",
  "events:read",
  "outputs:read",
  "directory:read",
  "federation:read",
  "files:read",
  "site:write",
  "menus:read",
] as const;

const texts = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use language codes such as en"),
  z.string().min(1),
);

/** An e-mail address or a web page that everybody may use. */
const contact = z
  .string()
  .max(300)
  .regex(/^([^\s@<>"]+@[^\s@<>"]+|https?:\/\/\S+)$/, "Write an e-mail address or a web address with https://");

export const settings = z.object({
  /** Who the initiative is, at length, by language; Markdown. */
  about: texts.optional(),
  contact: contact.optional(),
  /** Where weaknesses in security are reported, when it is not the contact. */
  security: contact.optional(),
  /** Who runs this node, when it is not the initiative itself. */
  operator: z.string().min(1).max(300).optional(),
});

export type SiteSettings = z.infer<typeof settings>;
export type SiteCtx = Ctx<(typeof capabilities)[number], SiteTables, SiteSettings>;
