import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moderation } from "../../../content/index.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let site: OpenConsole;
let event: string;
beforeAll(async () => {
  site = await openConsole();
  event = await site.firstEvent();
});
afterAll(() => site.remove());

const at = "/en/console/moderation";
const report = (about: string, key: string) =>
  site.node.transaction((tx) =>
    moderation.fileReport(tx, { about, category: "spam", text: "It sells <b>watches</b>", lang: "en", key }),
  );
const words = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const page = async (path = "") => words((await site.get(`${at}${path}`)).text);

describe("moderation in the console", () => {
  it("says when nothing waits", async () => {
    expect(await page()).toContain("Nothing waits for you");
    expect(await page("?tab=decided")).toContain("Nothing was decided yet");
  });

  it("hides what was reported, after a page that tells the reach, and ends it again", async () => {
    const { n } = await report(event, "one");
    expect(await page()).toContain(`R${n}`);
    const file = await page(`/reports/${n}`);
    expect(file).toContain("It sells &lt;b&gt;watches&lt;/b&gt;");
    expect(file).toContain("Hide this item");
    expect(file).not.toContain("Suspend the whole site");

    const wrong = await site.send(`${at}/reports/${n}`, { note: "Kept as typed" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Choose what is to be done");
    expect(wrong.text).toContain("Kept as typed");

    const choice = { action: "hide", reason: "spam", note: "Advertising" };
    const asked = await site.send(`${at}/reports/${n}`, choice);
    expect(asked.status).toBe(200);
    expect(words(asked.text)).toContain("Copies that other sites have already stay there.");
    expect((await site.stranger(`/en/events/${event}`)).status).toBe(200);

    const done = await site.send(`${at}/reports/${n}`, { ...choice, sure: "yes" });
    expect(done.location).toMatch(/decisions\/\d+\?done=yes$/);
    expect((await site.stranger(`/en/events/${event}`)).status).toBe(404);
    const decision = /decisions\/(\d+)/.exec(done.location)?.[1];
    expect(await page(`/decisions/${decision}`)).toContain("In force");
    const [entry] = await site.node.store.db
      .selectFrom("audit_entry")
      .selectAll()
      .where("verb", "=", "moderation.hidden")
      .execute();
    expect(entry?.who_kind).toBe("person");

    const linked = await site.send(`${at}/decisions/${decision}/link`, {});
    const address = /\/en\/moderation\/decisions\/\d+\/[\w-]{24}/.exec(linked.text)?.[0] ?? "";
    expect((await site.stranger(address)).text).toContain("Advertising");
    expect((await site.send(`${at}/decisions/${decision}/undo`, {})).status).toBe(422);
    await site.send(`${at}/decisions/${decision}/undo`, { reason: "other", note: "A mistake" });
    expect((await site.stranger(`/en/events/${event}`)).status).toBe(200);
    expect((await site.send(`${at}/decisions/${decision}/undo`, { reason: "other" })).status).toBe(409);
  });

  it("closes a report of which nothing is wrong, at once", async () => {
    const { n } = await report(event, "two");
    const done = await site.send(`${at}/reports/${n}`, { action: "dismiss", reason: "other" });
    expect(done.location).toContain("decisions");
    expect(await page()).not.toContain(`R${n} `);
    expect(await page("?tab=decided")).toContain(`R${n}`);
  });

  it("answers an appeal", async () => {
    const { n } = await report(event, "three");
    await site.send(`${at}/reports/${n}`, { action: "hide", reason: "spam", sure: "yes" });
    const { decision = 0 } = (await moderation.listReports(site.node.store.db, { state: "decided" })).items[0] ?? {};
    const appeal = await site.node.transaction((tx) =>
      moderation.fileAppeal(tx, { decision, side: "unproved", text: "It is our forum", lang: "en", key: "a" }),
    );
    expect(await page()).toContain(`A${appeal.n} against D${decision}`);
    const file = await page(`/appeals/${appeal.n}`);
    expect(file).toContain("It is our forum");
    expect(file).toContain("nothing proves who it is");
    expect((await site.send(`${at}/appeals/${appeal.n}`, { reason: "other" })).status).toBe(422);
    await site.send(`${at}/appeals/${appeal.n}`, { answer: "grant", reason: "other", note: "They are right" });
    expect((await site.stranger(`/en/events/${event}`)).status).toBe(200);
    expect(await page(`/appeals/${appeal.n}`)).toContain("the moderators agreed");
    expect(await page("/decisions")).toContain(`D${decision}`);
  });

  it("has the code of conduct to write, language by language", async () => {
    expect((await site.get(`${at}/conduct`)).location).toBe("/en/console/moderation/conduct/en");
    expect(await page("/conduct/fr")).toContain("This is the text that the software brings.");
    expect((await site.send(`${at}/conduct/fr`, { text: "" })).status).toBe(422);
    await site.send(`${at}/conduct/fr`, { text: "## Soyez polis" });
    expect((await site.stranger("/fr/moderation/conduct")).text).toContain("Soyez polis");
    expect(await page("/conduct/en")).not.toContain("Soyez polis");
    expect(await page("/conduct/fr")).toContain("Soyez polis");
    expect((await site.get(`${at}/conduct/xx`)).status).toBe(404);
  });

  it("is a task of the first page, for moderators alone", async () => {
    const { n } = await report(event, "four");
    const tasks = async (scope: string) => {
      const person = { kind: "person", id: "p", name: "P", role: "editor", scopes: [scope] } as const;
      const translate = async () =>
        Object.assign((key: string) => key, { lang: "en", parts: () => ({ lang: "en", parts: [] }) });
      const { tasks: all } = await site.node.host.today({ lang: "en", person, translate: translate as never });
      return all.map(({ title }) => title).filter((title) => title.startsWith("console.today.reports"));
    };
    expect(await tasks("moderation:write")).toEqual(["console.today.reports"]);
    expect(await tasks("events:draft")).toEqual([]);
    const reviewer = await site.as("reviewer");
    for (const path of ["", "/decisions", `/reports/${n}`, "/conduct/en", "/appeals/1"]) {
      expect((await reviewer.get(`${at}${path}`)).status, path).toBe(403);
    }
    for (const path of [`/reports/${n}`, "/decisions/1/undo", "/decisions/1/link", "/conduct/en"]) {
      expect(
        (await reviewer.send(`${at}${path}`, { action: "dismiss", reason: "other", text: "x" })).status,
        path,
      ).toBe(403);
    }
  });
});
