import { gzipSync } from "node:zlib";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { languages } from "@nri-commons/core/web";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { budgets } from "./budgets.ts";

/** The headers of an answer, which count too. */
const headers = 900;

describe("the forms of capacity building", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ name: "kenya", plugins: [capacityBuilding] });
  });
  afterAll(() => site?.remove());

  it("weigh what a page may, each of their pages in each language", async () => {
    const draft = await site.send("/en/console/capacity/drafts/new", {
      ...{ type: "course", "title.en": "Half a course", "about.en": "Something to learn", level: "advanced" },
    });
    const step = draft.location.replace(/^\/en|[^/]*$/g, "");
    const forms = [
      ...["who", "when", "where"].map((page) => step + page),
      ...["/console/capacity/drafts/new", "/console/capacity/requests/new", "/console/capacity/offers/new"],
      ...["/capacity/requests/new", "/capacity/requests/find", "/capacity/find"],
    ];
    const heavy: string[] = [];
    for (const form of forms) {
      for (const lang of languages) {
        const { status, text } = await site.get(`/${lang}${form}`);
        const bytes = gzipSync(text).length + headers;
        if (status !== 200 || bytes > budgets.html) heavy.push(`/${lang}${form}: ${status}, ${bytes} bytes`);
      }
    }
    expect(heavy).toEqual([]);
  });
});
