import { expect, it } from "vitest";
import { experts } from "../../content/index.ts";
import { parseNewExpert } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const day = 86_400_000;

async function share({ jobs, clock }: TestSite, name: string, fields: Readonly<Record<string, unknown>>) {
  const scoped = Object.entries({ name, ...fields }).map(([field, value]) => [field, { value, scope: "public" }]);
  const parsed = parseNewExpert({ fields: Object.fromEntries(scoped) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const now = clock.now();
  const consent = { receiptId: "01m7s9nsc0694j6v493pqphrb3", textVersion: "1", givenAt: now - day, expires: now + day };
  await jobs.transaction(async (tx) => {
    const { id } = await experts.add(tx, { expert: parsed.value });
    await experts.share(tx, { id, consent });
  });
}

describeOnSqlite("the pages of experts", (open) => {
  it("offers every filter on a page of its own, all terms alike, and tells those in use above the list", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await share(site, "Ada Example", { country: "KE", roles: ["moderator"] });
    const list = await site.text("/en/experts?country=KE&role=moderator&q=ada");
    expect(list).toContain("Ada Example");
    expect(list).not.toContain("<details");
    expect(list).not.toContain('name="regionalGroup"');
    expect(list).toMatch(
      /href="\/en\/experts\?role=moderator&amp;q=ada"><span class="vh">Leave out: <\/span><bdi>Country/,
    );
    expect(list).toContain('<input type="hidden" name="role" value="moderator"/>');
    expect(list).toContain('href="/en/experts/find?country=KE&amp;role=moderator&amp;q=ada"');
    const find = await site.text("/en/experts/find?country=KE&in=mine");
    expect(find).toContain('action="/en/experts"');
    expect(find).toMatch(/value="KE" selected/);
    // Nobody is there: left out, it would tell of those who are hidden.
    expect(find).toContain('value="UG"');
    expect(find).toContain('<input type="hidden" name="in" value="mine"/>');
    expect(await site.text("/ar/experts/find")).toContain('dir="rtl"');
  });
});
