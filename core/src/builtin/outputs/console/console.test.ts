import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainPdf } from "../../../files/pdf/sample-pdfs.ts";
import { type OpenConsole, openConsole, type Session } from "../../../testing/open-console.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

const pdf = (words = "hello") => new File([`%PDF-1.7\n${words}\n`], "messages.pdf", { type: "application/pdf" });
/** Publishes whatever nobody has confirmed yet. */
const allTheSame = { nevertheless: "yes" };
const content = { "title.en": "Messages 2026", "text.en": "## Broadband\n\nWomen need affordable broadband." };
const about = { type: "nri-messages", producer: "community", authors: "A. Writer\nB. Writer", licence: "CC-BY-4.0" };

function upload(values: Readonly<Record<string, string>>, ...files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  for (const file of files) form.append("upload", file);
  return form;
}

/** Through all pages up to the last one: the address of the draft. */
async function write(
  session: Session,
  { first = content as Record<string, string>, files = [] as File[], tags = {} } = {},
) {
  const sent = await session.upload("/en/console/outputs/drafts/new", upload(first, ...files));
  expect(sent.status).toBe(303);
  const at = sent.location.replace(/\/about$/, "");
  expect((await session.send(`${at}/about`, about)).location).toBe(`${at}/tags`);
  expect((await session.send(`${at}/tags`, tags)).location).toBe(`${at}/check`);
  return at;
}

async function publish(session: Session, options = {}): Promise<string> {
  const done = await session.send(`${await write(session, options)}/check`, allTheSame);
  return /outputs\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
}

describe("outputs in the console", () => {
  it("begin with what goes here and one button", async () => {
    const page = await site.get("/en/console/outputs");
    expect(page.text).toContain("Nothing is published yet");
    expect(page.text).toContain('href="/en/console/outputs/drafts/new"');
  });

  it("keep what was typed and uploaded when something is wrong, each mistake at its field", async () => {
    const evil = new File(["<svg><script/></svg>"], "logo.svg");
    const wrong = await site.upload("/en/console/outputs/drafts/new", upload({ "text.en": "Kept words" }, pdf(), evil));
    expect(wrong.status).toBe(422);
    for (const part of ["Enter a title", "logo.svg is not taken", "Kept words", "messages.pdf"]) {
      expect(wrong.text).toContain(part);
    }
    const at = /\/en\/console\/outputs\/drafts\/[0-9a-z]{26}/.exec(wrong.text)?.[0] ?? "";
    const none = await site.send(`${at}/about`, {});
    expect(none.status).toBe(422);
    expect(none.text).toContain("Choose what kind of document it is");
    await site.send(`${at}/discard`, {});
  });

  it("suggest tags by the words of the text, and tick none of them", async () => {
    const sent = await site.upload("/en/console/outputs/drafts/new", upload(content));
    const at = sent.location.replace(/\/about$/, "");
    await site.send(`${at}/about`, about);
    const page = await site.get(`${at}/tags`);
    expect(page.text).toMatch(/Gender — in the text: “women”/);
    expect(page.text).toMatch(/Access and connectivity — in the text: “broadband”/);
    expect(page.text.match(/<input[^>]*name="(topics|sdgs)"[^>]*checked/g)).toBeNull();
    await site.send(`${at}/tags`, { topics: ["access"], sdgs: ["sdg-5"] });
    const check = await site.get(`${at}/check`);
    expect(check.text).toContain("Access and connectivity");
    expect(check.text).toContain("It is not a document of the United Nations");
    await site.send(`${at}/discard`, {});
  });

  it("are published with text, file and tags, once however often it is sent", async () => {
    const first = { ...content, uploadLanguage: "en" };
    const at = await write(site, { first, files: [pdf()], tags: { topics: ["access"], "wsis-action-lines": ["C2"] } });
    const done = await site.send(`${at}/check`, allTheSame);
    const id = /outputs\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
    expect((await site.send(`${at}/check`, allTheSame)).location).toBe("/en/console/outputs");
    expect((await site.get(done.location)).text).toContain("It is public");
    const page = await site.stranger(`/en/outputs/${id}`);
    expect(page.status).toBe(200);
    for (const part of ["Women need affordable broadband.", "messages.pdf", "A. Writer", "Community output"]) {
      expect(page.text).toContain(part);
    }
    const cited = await site.node.get(`/en/outputs/${id}/cite.bib`);
    expect(await cited.text()).toContain("author = {{A. Writer} and {B. Writer}}");
    expect((await site.stranger(`/en/outputs/${id}/cite.ris`)).text).toContain("PY  - 2026");
    const json = (await (await site.node.get(`/api/v1/outputs/${id}`)).json()) as Record<string, unknown>;
    expect(json).toMatchObject({ topics: ["access"], wsisActionLines: ["C2"], languages: ["en"] });
    const [file] = json["files"] as { language: string; url: string }[];
    expect(file?.language).toBe("en");
    expect((await fetch(file?.url ?? "")).headers.get("content-disposition")).toContain("messages.pdf");
    expect((await site.get("/en/console/outputs?type=nri-messages")).text).toContain("Messages 2026");
  });

  it("tell how many pages their files have, in the list of files and beside what each takes to load", async () => {
    const file = new File([new Uint8Array(plainPdf(3))], "three.pdf", { type: "application/pdf" });
    const first = { ...content, "title.en": "Three pages" };
    const at = await write(site, { first, files: [file] });
    expect((await site.get(`${at}/content`)).text).toContain("3 pages");
    const done = await site.send(`${at}/check`, allTheSame);
    const id = /outputs\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
    expect((await site.stranger(`/en/outputs/${id}`)).text).toContain("PDF · 3 pages");
    expect((await site.stranger(`/ar/outputs/${id}`)).text).toContain("3 صفحات");
    expect((await site.stranger(`/en/outputs/${id}/files`)).text).toMatch(/<dt>Pages<\/dt>\s*<dd>3<\/dd>/);
  });

  it("say of each file how accessible it is and which other one it stands for, and keep that through a correction", async () => {
    const first = { ...content, "title.en": "Accessible", uploadAccess: "tagged-pdf" };
    const easy = new File(["%PDF-1.7\neasy\n"], "easy.pdf", { type: "application/pdf" });
    const at = await write(site, { first, files: [pdf("long"), easy] });
    const page = (await site.get(`${at}/content`)).text;
    expect(page).toContain("How accessible is messages.pdf?");
    expect(page.match(/value="tagged-pdf" checked/g)).toHaveLength(2);
    const [long = "", short = ""] = [...page.matchAll(/name="files"[^>]*value="([0-9a-f]{64})"/g)].map(
      ([, sha]) => sha,
    );
    const typed = {
      ...content,
      "title.en": "Accessible",
      files: [long, short],
      [`fileAccess.${long}`]: ["tagged-pdf", "image-descriptions"],
      [`fileAccess.${short}`]: "plain-language",
      [`fileAlternative.${short}`]: long,
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) form.append(name, one);
    expect((await site.upload(`${at}/content`, form)).status).toBe(303);
    expect((await site.get(`${at}/check`)).text).toContain("Pictures described in words and In plain language");
    const done = await site.send(`${at}/check`, allTheSame);
    const id = /outputs\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
    const told = async () => {
      const { files } = (await (await site.node.get(`/api/v1/outputs/${id}`)).json()) as { files: object[] };
      return files;
    };
    const expected = [
      { sha256: long, accessibility: ["tagged-pdf", "image-descriptions"] },
      { sha256: short, accessibility: ["plain-language"], alternativeOf: long },
    ];
    expect(await told()).toMatchObject(expected);
    const edit = await site.send(`/en/console/outputs/${id}/edit`, {});
    await site.send(edit.location, allTheSame);
    expect(await told()).toMatchObject(expected);
  });

  it("come out of an event, and readers narrow the library to what came out of it", async () => {
    const event = await site.firstEvent();
    const at = await write(site, { first: { ...content, "title.en": "Out of the forum" } });
    expect((await site.get(`${at}/about`)).text).toContain("Sample Forum 2027 (2027)");
    await site.send(`${at}/about`, { ...about, event });
    await site.send(`${at}/check`, allTheSame);
    const page = await site.stranger(`/en/outputs?event=${event}`);
    expect(page.text).toContain("Out of the forum");
    expect(page.text).toContain("Event: <bdi>Sample Forum 2027</bdi>");
    expect(page.text).toContain(`<input type="hidden" name="event" value="${event}"/>`);
    expect(page.text).not.toContain("Taken back");
  });

  it("are corrected on the page, and the correction is dated", async () => {
    const id = await publish(site);
    const edit = await site.send(`/en/console/outputs/${id}/edit`, {});
    const at = edit.location.replace("/check", "");
    expect((await site.get(`${at}/about`)).text).toContain("What did you correct?");
    await site.send(`${at}/about`, { ...about, correction: "The number of women is 40." });
    expect((await site.send(`${at}/check`, {})).location).toContain("done=changed");
    const page = await site.stranger(`/en/outputs/${id}`);
    expect(page.text).toContain("The number of women is 40.");
    expect(page.text).toContain("Women need affordable broadband.");
  });

  it("have versions and translations that lead to one another, also by the address of a page", async () => {
    const id = await publish(site);
    const started = await site.get(`/en/console/outputs/drafts/new?supersedes=${id}`);
    expect(started.text).toContain(`action="/en/console/outputs/drafts/new?supersedes=${id}"`);
    expect(started.text).toContain("Messages 2026");
    const next = await site.upload(
      `/en/console/outputs/drafts/new?supersedes=${id}`,
      upload({ "title.en": "Messages 2026, revised", "text.en": "New." }),
    );
    const at = next.location.replace(/\/about$/, "");
    await site.send(`${at}/about`, { ...about, version: "2" });
    const tags = await site.get(`${at}/tags`);
    expect(tags.text).toContain(id);
    await site.send(`${at}/tags`, { supersedes: `${site.node.origin}/en/outputs/${id}` });
    const newer = /outputs\/([0-9a-z]{26})/.exec((await site.send(`${at}/check`, allTheSame)).location)?.[1] ?? "";
    expect((await site.stranger(`/en/outputs/${id}`)).text).toContain(`/en/outputs/${newer}`);
    expect((await site.stranger(`/en/outputs/${newer}`)).text).toContain(`/en/outputs/${id}`);

    const bad = await write(site, { tags: { translationOf: "somewhere" } });
    const refused = await site.send(`${bad}/check`, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Copy the whole address of the page");
  });

  it("are handed in by a contributor, sent back with a note, approved by a reviewer, and published by neither", async () => {
    const [contributor, reviewer] = [await site.as("contributor"), await site.as("reviewer")];
    const at = await write(contributor, { first: { ...content, "title.en": "Handed in" } });
    expect((await contributor.get(`${at}/check`)).text).toContain("Ask for a review");
    const done = await contributor.send(`${at}/check`, {});
    const id = /outputs\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";
    const page = `/en/console/outputs/${id}`;
    expect((await site.stranger(`/en/outputs/${id}`)).status).toBe(404);
    expect((await contributor.send(`${page}/publish`, {})).status).toBe(403);
    expect((await contributor.send(`${page}/review`, { answer: "returned", note: "x" })).status).toBe(403);
    expect((await reviewer.get("/en/console")).text).toContain("1 output waits for your review");

    const silent = await reviewer.send(`${page}/review`, { answer: "returned" });
    expect([silent.status, silent.text.includes("Say in the note what should change")]).toEqual([422, true]);
    await reviewer.send(`${page}/review`, { answer: "returned", note: "Name the source of the figures." });
    expect((await contributor.get(page)).text).toContain("Name the source of the figures.");

    const again = await contributor.send(`${page}/edit`, {});
    await contributor.send(`${again.location.replace("/check", "")}/content`, { ...content, "title.en": "Better" });
    await contributor.send(again.location, {});
    expect((await reviewer.send(`${page}/review`, { checks: ["read"] })).status).toBe(422);
    site.clock.move(1000);
    await reviewer.send(`${page}/review`, {
      checks: ["read", "facts", "names", "licence", "languages", "keyMessages"],
    });
    expect((await site.get(page)).text).toContain("Approved, not public yet");
    expect((await reviewer.send(`${page}/publish`, {})).status).toBe(403);
    expect((await site.send(`${page}/publish`, {})).status).toBe(303);
    expect((await site.stranger(`/en/outputs/${id}`)).text).toContain("Better");
  });

  it("are taken back at once, undone within ten minutes, and for 30 days published again under a new id", async () => {
    const id = await publish(site, { first: { ...content, "title.en": "Taken back" }, files: [pdf("taken back")] });
    const page = `/en/console/outputs/${id}`;
    expect((await site.get(`${page}/withdraw`)).text).toContain("No other site has a copy.");
    await site.send(`${page}/withdraw`, {});
    expect((await site.stranger(`/en/outputs/${id}`)).status).toBe(410);
    expect((await site.get(page)).text).toContain("Until then you can undo it");
    await site.send(`${page}/undo`, {});
    expect((await site.stranger(`/en/outputs/${id}`)).status).toBe(200);

    await site.send(`${page}/withdraw`, {});
    site.clock.move(11 * 60_000);
    await site.node.jobs.idle();
    expect((await site.send(`${page}/undo`, {})).status).toBe(409);
    site.clock.move(20 * 86_400_000);
    await site.node.jobs.idle();
    const editor = await site.as("editor");
    const list = await editor.get("/en/console/outputs?tab=withdrawn");
    expect(list.text).toContain(`drafts/new?again=${id}`);
    const begun = await editor.get(`/en/console/outputs/drafts/new?again=${id}`);
    expect(begun.text).toContain("messages.pdf");
    const sha = /name="files"[^>]*value="([0-9a-f]{64})"/.exec(begun.text)?.[1] ?? "";
    const sent = await editor.upload(
      `/en/console/outputs/drafts/new?again=${id}`,
      upload({ ...content, "title.en": "Taken back", files: sha }),
    );
    const done = await editor.send(sent.location.replace("/about", "/check"), allTheSame);
    const newId = /outputs\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
    expect(newId).not.toBe(id);
    const again = await site.stranger(`/en/outputs/${newId}`);
    expect([again.status, again.text.includes("messages.pdf")]).toEqual([200, true]);
    expect((await site.stranger(`/en/outputs/${id}`)).status).toBe(410);
    site.clock.move(31 * 86_400_000);
    const later = await site.as("editor");
    expect((await later.get("/en/console/outputs?tab=withdrawn")).text).not.toContain(`again=${id}`);
    expect((await later.get(`/en/console/outputs/drafts/new?again=${id}`)).status).toBe(404);
  });
});
