import { isHttpUrl } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { RedirectRow } from "./import-tables.ts";

interface NewRedirect {
  url: string;
  kind: RedirectRow["kind"];
  target: string;
  run: string;
  /** The address of this site: what stood here already needs no way to itself. */
  own: string;
}

/** The old address of a thing, so that those who still have it find the new one. */
export async function putRedirect(tx: EventsTx, { url, kind, target, run, own }: NewRedirect): Promise<void> {
  const path = oldPath(url);
  if (path === undefined || new URL(url).origin === own) return;
  const columns = { url, kind, target, run_id: run };
  await tx.db
    .insertInto("events_redirect")
    .values({ path, ...columns })
    .onConflict((conflict) => conflict.column("path").doUpdateSet(columns))
    .execute();
}

/** `/event/forum-2026` of an address, decoded and without the slash at its end; undefined for a home page. */
export function oldPath(url: string): string | undefined {
  if (!isHttpUrl(url)) return undefined;
  const { pathname, search } = new URL(url);
  const path = tidyPath(pathname) + search;
  return path === "" || path.length > 1000 ? undefined : path;
}

export function tidyPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replace(/\/+$/, "");
  } catch {
    return pathname.replace(/\/+$/, "");
  }
}

export async function listRedirects(ctx: EventsCtx, run?: string): Promise<RedirectRow[]> {
  let query = ctx.db.selectFrom("events_redirect").selectAll();
  if (run !== undefined) query = query.where("run_id", "=", run);
  return query.orderBy("path").limit(10_000).execute();
}

/** Where it stands now. */
export function newUrl(ctx: EventsCtx, { kind, target }: Pick<RedirectRow, "kind" | "target">): string {
  return ctx.pageUrl(`/${kind}s/${target}`);
}

/** Lines for the server of the old site. */
export const redirectFormats = {
  csv: { type: "text/csv", name: "redirects.csv", head: "from,to", line: csvLine },
  nginx: {
    type: "text/plain",
    name: "redirects-nginx.conf",
    head: "# In the server { } block of the old site.",
    line: (path: string, to: string) => `rewrite "^${pattern(path)}/?$" "${to}" permanent;`,
  },
  apache: {
    type: "text/plain",
    name: "redirects-apache.conf",
    head: "# In the virtual host of the old site, or in its .htaccess.",
    line: (path: string, to: string) => `RedirectMatch 301 "^${pattern(path)}/?$" "${to}"`,
  },
} as const;

export type RedirectFormat = keyof typeof redirectFormats;

export function isRedirectFormat(text: string): text is RedirectFormat {
  return text in redirectFormats;
}

export async function renderRedirects(ctx: EventsCtx, format: RedirectFormat, run?: string): Promise<string> {
  const { head, line } = redirectFormats[format];
  const rows = await listRedirects(ctx, run);
  const lines = rows.map((row) => {
    const to = newUrl(ctx, row);
    if (format === "csv") return line(row.url, to);
    // Neither server looks at what stands behind the question mark here.
    return row.path.includes("?")
      ? `# ${pattern(row.path)} has a question mark: send it to ${to} by hand`
      : line(row.path, to);
  });
  return `${[head, ...lines].join("\n")}\n`;
}

function csvLine(url: string, to: string): string {
  return [url, to].map((cell) => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(",");
}

/** A regular expression for one path that cannot end its line or its quotation marks: what is neither letter nor digit is any sign. */
function pattern(path: string): string {
  return path.replace(/[^\p{L}\p{N}/_-]/gu, ".");
}
