import { raw } from "hono/html";
import type { FC } from "hono/jsx";

/** schema.org data for search engines. A data block is never executed, so the Content-Security-Policy needs no hash for it. */
export const JsonLd: FC<{ data: object }> = ({ data }) => (
  <script type="application/ld+json">{raw(toSafeJson(data))}</script>
);

/** JSON that cannot end a script element or open a comment, whatever a stranger wrote into it. */
export function toSafeJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
