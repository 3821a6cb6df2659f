import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { openSite } from "../testing/open-site.ts";
import { builtinPlugins } from "./index.ts";

const pages = ["events", "events/find", "events/past", "events/calendar", "events/map", "outputs", "outputs/find"];
const lists = [...pages, "experts", "experts/find", "network", "search", "glossary"].map((page) => `/en/${page}`);
const odd = ["%00", "%FF%FE", "%F0%9F", "%25%25", "'%22%3C", "-1", "99999999999999999999", "a".repeat(3000)];
const always = ["cursor", "page", "q", "content", "lang", "event", "month"];

/** Each filter that a list's form offers, and those that only links carry. */
function filtersOf(html: string): string[] {
  const named = [...html.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name ?? "");
  return [...new Set([...named, ...always])];
}

describeOnBothDatabases("a list's address with something odd in it", (open) => {
  it("gets a page or is told what to do, whichever filter holds it", async () => {
    const site = await openSite({ store: await open(), plugins: builtinPlugins });
    const failed: string[] = [];
    let asked = 0;
    for (const list of lists) {
      for (const filter of filtersOf(await site.text(list))) {
        for (const value of odd) {
          const { status } = await site.get(`${list}?${filter}=${value}`);
          asked++;
          if (status >= 500) failed.push(`${status} ${list}?${filter}=${value.slice(0, 20)}`);
        }
      }
    }
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(lists.length * always.length);
  });
});
