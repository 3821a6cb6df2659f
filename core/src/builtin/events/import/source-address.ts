import { isHttpUrl } from "../../../kit/index.ts";

/**
 * What people copy from their browser, turned into the address that a machine reads: pages of Google Calendar, Nextcloud, Indico and
 * pretalx, `webcal:`, and the list of The Events Calendar with its past. Undefined for what is no address.
 */
export function sourceAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/^webcals?:/i, "https:");
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!isHttpUrl(whole) || whole.length > 2000) return undefined;
  const url = new URL(whole);
  if (!url.hostname.includes(".") && url.hostname !== "localhost") return undefined;
  url.hash = "";
  for (const turn of [google, nextcloud, tribe, indico, pretalx]) {
    const turned = turn(url);
    if (turned !== undefined) return turned;
  }
  return url.href;
}

function google({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname !== "calendar.google.com" || pathname.includes("/ical/")) return undefined;
  const src = searchParams.get("src") ?? decodeCid(searchParams.get("cid"));
  if (src === undefined || !/^[^\s/]{3,200}$/.test(src)) return undefined;
  return `https://calendar.google.com/calendar/ical/${encodeURIComponent(src)}/public/basic.ics`;
}

function decodeCid(cid: string | null): string | undefined {
  if (cid === null) return undefined;
  return cid.includes("@") ? cid : Buffer.from(cid, "base64url").toString("latin1");
}

function nextcloud({ origin, pathname }: URL): string | undefined {
  const found = /^(.*?)(?:\/index\.php)?\/apps\/calendar\/(?:p|public|embed)\/([A-Za-z0-9]+)/.exec(pathname);
  return found ? `${origin}${found[1]}/remote.php/dav/public-calendars/${found[2]}?export` : undefined;
}

/** Left alone it lists only what lies ahead. */
function tribe(url: URL): string | undefined {
  if (!/\/tribe\/events\/v1\/events\/?$/.test(url.searchParams.get("rest_route") ?? url.pathname)) return undefined;
  const asked = new URL(url);
  if (!asked.searchParams.has("per_page")) asked.searchParams.set("per_page", "50");
  if (!asked.searchParams.has("start_date")) asked.searchParams.set("start_date", "2000-01-01");
  return asked.href;
}

function indico(url: URL): string | undefined {
  const page = /^(.*?)\/(event|category)\/(\d+)(?:\/|$)/.exec(url.pathname);
  if (page) {
    const [, before = "", kind, id] = page;
    return kind === "event"
      ? `${url.origin}${before}/export/event/${id}.json?detail=sessions`
      : `${url.origin}${before}/export/categ/${id}.json`;
  }
  if (!/\/export\/event\/[\w-]+\.json$/.test(url.pathname) || url.searchParams.has("detail")) return undefined;
  const asked = new URL(url);
  asked.searchParams.set("detail", "sessions");
  return asked.href;
}

function pretalx({ origin, pathname }: URL): string | undefined {
  const found = /^(.*\/[\w-]+)\/(?:schedule|talk|speaker)\/?$/.exec(pathname);
  return found ? `${origin}${found[1]}/schedule/export/schedule.json` : undefined;
}
