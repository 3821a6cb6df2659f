import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { events, outputs, search } from "../index.ts";
import { parseNewEvent, parseNewOutput, publicViewer, type TokenViewer } from "../types/index.ts";
import { countKinds, putPageText, removePageText } from "./index.ts";

async function addEvent({ transaction }: Content, fields: Record<string, unknown>, publish = true): Promise<string> {
  const parsed = parseNewEvent({ startDate: "2027-05-04", zone: "Etc/UTC", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return transaction(async (tx) => {
    const { id } = await events.add(tx, { event: parsed.value });
    if (publish) await events.publish(tx, { id });
    return id;
  });
}

async function addOutput({ transaction }: Content, fields: Record<string, unknown>): Promise<string> {
  const given = { type: "nri-messages", producer: "community", ...fields };
  const parsed = parseNewOutput(given, { isRegistry: false });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return transaction(async (tx) => {
    const { id } = await outputs.add(tx, { output: parsed.value });
    await outputs.publish(tx, { id });
    return id;
  });
}

async function titles({ db, clock }: Content, q: string, more = {}): Promise<(string | undefined)[]> {
  const { items } = await search(db, { q, now: clock.now, ...more }, publicViewer);
  return items.map(({ title }) => Object.values(title)[0]);
}

describeOnBothDatabases("search", (open) => {
  it("finds words in every script, with or without accents, and unfinished last words", async () => {
    const content = openContent(await open());
    await addEvent(content, { name: { fr: "Élections et démocratie" } });
    await addEvent(content, { name: { zh: "互联网治理论坛" } });
    await addEvent(content, { name: { ar: "منتدى حوكمة الإنترنت" } });
    await addEvent(content, { name: { ru: "Форум по управлению интернетом" } });
    await addEvent(content, { name: { hi: "इंटरनेट शासन मंच" } });
    await addEvent(content, { name: { th: "การกำกับดูแลอินเทอร์เน็ต" } });
    const found = Object.fromEntries(
      await Promise.all(
        ["elections democr", "ÉLECTIONS", "治理", "联治", "حوكمه الانترنت", "حَوكمة", "управлению", "शासन", "กำกับ"].map(
          async (q) => [q, (await titles(content, q)).length] as const,
        ),
      ),
    );
    expect(found).toEqual({
      "elections democr": 1,
      ÉLECTIONS: 1,
      治理: 1,
      联治: 0,
      "حوكمه الانترنت": 1,
      حَوكمة: 1,
      управлению: 1,
      शासन: 1,
      กำกับ: 1,
    });
    expect(await titles(content, "الانترنت")).toEqual(["منتدى حوكمة الإنترنت"]);
    // With the article or without it, and with what is written in one with it.
    for (const q of ["إنترنت", "انترنت", "الحوكمة", "والحوكمة", "للإنترنت", "بالمنتدى"]) {
      expect([q, await titles(content, q)]).toEqual([q, ["منتدى حوكمة الإنترنت"]]);
    }
  });

  it("ranks a title above a mention and finds all kinds in one list", async () => {
    const content = openContent(await open());
    const mention = await addEvent(content, { name: "Plenary", description: "A word on encryption among many others" });
    const title = await addOutput(content, { title: "Encryption", abstract: "A paper" });
    const { items } = await search(content.db, { q: "encryption", now: 0 }, publicViewer);
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ["output", title],
      ["event", mention],
    ]);
    expect(items[0]).toEqual({
      kind: "output",
      id: title,
      title: { en: "Encryption" },
      excerpt: { en: "A paper" },
      at: content.clock.now,
    });
    expect(await titles(content, "encryption", { kinds: ["event"] })).toEqual(["Plenary"]);
  });

  it("reads any question as words, never as syntax", async () => {
    const content = openContent(await open());
    await addEvent(content, { name: "Access and connectivity" });
    const questions = [
      `"`,
      `access"`,
      `' OR 1=1 --`,
      "access AND",
      "NOT access",
      "NEAR(access connectivity)",
      "title:access",
      "{marks}: xeventnode",
      "access*",
      "^access",
      "-access",
      "access\u0000connectivity",
      "a & | ! <-> b:*",
      "\\",
      "(((",
      "\ud800",
      "x".repeat(5000),
      "access ".repeat(500),
    ];
    for (const q of questions) expect(Array.isArray(await titles(content, q)), q).toBe(true);
    expect(await titles(content, `access"*`)).toEqual(["Access and connectivity"]);
    expect(await titles(content, "xeventpublic")).toEqual([]);
    expect(await titles(content, "")).toEqual([]);
  });

  it("shows only what the viewer may see, and forgets what was changed or taken back", async () => {
    const content = openContent(await open());
    const editor: TokenViewer = { kind: "token", scopes: ["events:write"] };
    await addEvent(content, { name: "Confidential draft" }, false);
    expect(await titles(content, "confidential")).toEqual([]);
    const drafts = await search(content.db, { q: "confidential", now: 0 }, editor);
    expect(drafts.items.length).toBe(1);
    const id = await addEvent(content, { name: "Quantum day" });
    const parsed = parseNewEvent({ name: "Another day", startDate: "2027-05-04", zone: "Etc/UTC" });
    if (!parsed.ok) throw new Error("not an event");
    await content.transaction((tx) => events.revise(tx, { id, event: parsed.value }));
    expect(await titles(content, "quantum")).toEqual([]);
    expect(await titles(content, "another")).toEqual(["Another day"]);
    await content.transaction((tx) => events.withdraw(tx, { id }));
    expect(await titles(content, "another")).toEqual([]);
  });

  it("counts each kind, and finds a page of one's own until it is taken away", async () => {
    const content = openContent(await open());
    await addEvent(content, { name: "Open spectrum" });
    await addEvent(content, { name: "Closed spectrum" });
    await addOutput(content, { title: "Spectrum paper" });
    const page = { id: "p1", title: { en: "Charter" }, body: { en: "We share the **spectrum**." }, at: 5 };
    for (let times = 0; times < 2; times += 1) await content.transaction((tx) => putPageText(tx, page));
    const count = (lang?: string) => countKinds(content.db, { q: "spectrum", now: 0, lang }, publicViewer);
    expect(await count()).toEqual({ event: 2, output: 1, page: 1 });
    expect(await count("fr")).toEqual({});
    const { items } = await search(content.db, { q: "spectrum", now: 0, kinds: ["page"], lang: "en" }, publicViewer);
    expect(items).toMatchObject([{ kind: "page", id: "p1", title: { en: "Charter" } }]);
    await content.transaction((tx) => removePageText(tx, "p1"));
    expect(await count()).toEqual({ event: 2, output: 1 });
    expect(await countKinds(content.db, { q: "…", now: 0 }, publicViewer)).toEqual({});
  });

  it("narrows by language and pages through what it found", async () => {
    const content = openContent(await open());
    for (let index = 0; index < 5; index++) {
      await addEvent(content, { name: { [index < 2 ? "fr" : "en"]: `Forum ${index}` }, languages: "es" });
    }
    expect((await titles(content, "forum", { lang: "fr" })).length).toBe(2);
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await search(content.db, { q: "forum", now: 0, limit: 2, cursor }, publicViewer);
      for (const { id } of page.items) seen.add(id);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen.size).toBe(5);
    await expect(titles(content, "forum", { cursor: "nonsense" })).rejects.toMatchObject({ code: "bad-request" });
  });
});
