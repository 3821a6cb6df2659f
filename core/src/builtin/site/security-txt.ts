import type { Clock } from "../../kit/index.ts";
import type { Site } from "../../web/index.ts";
import type { SiteSettings } from "./site-ctx.ts";

interface SecurityTxt {
  site: Pick<Site, "origin" | "languages">;
  settings: SiteSettings;
  clock: Clock;
}

/** RFC 9116: where weaknesses are reported; undefined when the node names no contact. */
export function securityTxt({ site, settings, clock }: SecurityTxt): string | undefined {
  const contact = settings.security ?? settings.contact;
  if (contact === undefined) return undefined;
  // Made anew at each request, so that it can never be forgotten until it has expired.
  const expires = new Date(clock.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  return [
    `Contact: ${/^https?:/.test(contact) ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${site.languages.join(", ")}`,
    `Canonical: ${site.origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
