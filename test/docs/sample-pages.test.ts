import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data");
// The day for which the data was made: what lies ahead there must not be past when the tests run later.
const shift = Date.parse("2026-11-20T12:00:00Z") - Date.now();
const clock = { now: () => Date.now() + shift };

/** What docs/requirements.md claims of the pages, seen on the data of the demonstration without any account. */
describe("a reader of the demonstration's data", () => {
  let node: TestNode;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    node = await bootTestNode({ name: "sample", kind: "secretariat", keepsRegistry: true, clock });
    for (const name of ["events/igf-meetings", "samples/kigf-events", "samples/waigf-events", "samples/dc-events"]) {
      await take("event import", `${name}.json`);
    }
    await take("output import", "outputs/documents.json");
    for (const name of ["kigf", "waigf", "dc"]) await take("output import", `samples/${name}-outputs.json`);
    for (const { id, icalUid = "" } of await items("events")) ids.set(icalUid.split("@")[0] ?? "", `/en/events/${id}`);
    for (const { id, title } of await items("outputs"))
      ids.set(Object.values(title ?? {})[0] ?? "", `/en/outputs/${id}`);
  });
  afterAll(async () => {
    await node?.remove();
  });

  async function take(command: string, file: string) {
    const read = (path: string) => ({ name: path, bytes: readFileSync(join(data, path)) });
    const texts = readdirSync(join(data, "outputs/files")).map((name) => [
      `files/${name}`,
      read(`outputs/files/${name}`),
    ]);
    await node.run(command, {
      arguments: { file },
      options: { publish: true },
      files: { file: read(file), ...Object.fromEntries(texts) },
    });
  }

  async function items(kind: string): Promise<{ id: string; icalUid?: string; title?: Record<string, string> }[]> {
    const answer = await node.get(`/api/v1/${kind}?limit=200`);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { items: { id: string }[] }).items;
  }

  /** The words of a page, by its path or by the key or title of what it shows; filters and forms left out. */
  async function words(page: string): Promise<string> {
    const answer = await node.get(ids.get(page) ?? page);
    expect(answer.status).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? "";
    return main
      .replace(/<form[\s\S]*?<\/form>|<script[\s\S]*?<\/script>|<span class="yours" hidden[\s\S]*?<\/span>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  }

  it("sees of a session its room, its link, both moderators and nobody's name", async () => {
    const page = await words("sample-kigf-2027-access");
    for (const word of ["Hall A", "Join online", "Onsite moderator", "Online moderator", "speaks for the first time"]) {
      expect(page).toContain(word);
    }
    expect(page).toContain("7 people are listed without their names");
  });

  it("sees the level of each session in words and finds sessions by it", async () => {
    const programme = await words("sample-kigf-2027");
    for (const level of ["Introductory", "Intermediate", "Advanced"]) expect(programme).toContain(level);
    const found = await words("/en/events?level=introductory");
    expect(found).toContain("Internet governance for newcomers");
    expect(found).not.toContain("Data governance and trust");
  });

  it("sees the programme by day with time zone, room, track and type", async () => {
    const programme = await words("sample-kigf-2027");
    expect(programme).toContain("East Africa Time (UTC+3)");
    expect(programme).toContain("10:00–11:30 Sample: Meaningful access in the counties Hall A · Access Main session");
  });

  it("sees interpretation, captions, sign language and how a place is accessible", async () => {
    const page = await words("sample-kigf-2027");
    expect(page).toContain("Interpretation into Swahili and French");
    expect(page).toContain("Captions in English");
    expect(page).toContain("Kenyan Sign Language");
    expect(page).toContain("Step-free access");
  });

  it("sees what a session means to bring forth", async () => {
    expect(await words("sample-kigf-2027-lab")).toContain("A brief of two pages with follow-up options");
  });

  it("sees that people take part together in hubs", async () => {
    expect(await words("sample-kigf-2027")).toContain("2 hubs where people take part together");
  });

  it("finds sessions and outputs by Action Line and sees objective, goal and letter of the mandate", async () => {
    expect(await words("/en/events?wsis=C4")).toContain("Internet governance for newcomers");
    expect(await words("/en/outputs?wsis=C4")).toContain("Implementing the IGF permanent mandate");
    const page = await words("sample-kigf-2027-access");
    expect(page).toContain("Close all digital divides");
    expect(page).toContain("Industry, innovation and infrastructure");
    expect(page).toContain("Advise all stakeholders in proposing ways and means");
  });

  it("finds the annual meetings since 2006 with place and host country", async () => {
    const past = await words("/en/events/past");
    expect(past).toContain("Internet Governance Forum 2006, Athens 30 October – 2 November 2006 Athens , Greece");
    expect(past).toContain("Internet Governance Forum 2025, Lillestrøm");
  });

  it("is told what is cancelled, postponed, moved or not confirmed", async () => {
    const ahead = await words("/en/events");
    for (const state of ["Cancelled", "Postponed", "Moved online", "New date", "Not confirmed yet"]) {
      expect(ahead).toContain(state);
    }
    expect(await words("sample-kigf-youth-2027")).toContain("The new date is not known yet");
  });

  it("is told of each output whose it is, how to cite it and what it is not", async () => {
    const list = await words("/en/outputs");
    expect(list).toContain("Community output");
    expect(list).toContain("Joint output of Secretariat and community");
    const page = await words("A Vision of the Internet Governance Forum (IGF) Beyond 2025");
    expect(page).toContain("How to cite MAG Working Group on IGF Strengthening and Strategy (2024).");
    expect(page).toContain("It is not a document of the United Nations");
    expect(page).toContain("Published by MAG Working Group on IGF Strengthening and Strategy");
  });

  it("sees of an output its key points, its audiences, its file with checksum", async () => {
    const page = await words("A Vision of the Internet Governance Forum (IGF) Beyond 2025");
    expect(page).toContain("Key points Internet governance and digital governance are no opposites");
    expect(page).toContain("Written for Policy makers");
    const files = await words(`${ids.get("A Vision of the Internet Governance Forum (IGF) Beyond 2025")}/files`);
    expect(files).toContain("Checksum (SHA-256)");
  });

  it("sees who wrote, endorses and carries an output, what it rests on, who dissents and how it was consulted", async () => {
    const page = await words("Sample: guideline: meetings that everybody can take part in");
    for (const name of ["Sample author", "Sample contributor", "Sample initiative", "Sample panel"]) {
      expect(page).toContain(name);
    }
    expect(page).toContain("three meetings that were run in this way");
    expect(page).toContain("finds captions by machine good enough");
    expect(page).toContain("It was not negotiated and binds nobody");
    expect(page).toContain("3 August 2026");
    expect(page).toContain("before you translate it");
  });

  it("gets from an output to its translation, and back", async () => {
    expect(await words("Sample: messages of a sample meeting")).toContain("ujumbe wa mkutano wa mfano");
    expect(await words("Mfano: ujumbe wa mkutano wa mfano")).toContain("messages of a sample meeting");
  });

  it("takes the calendar along", async () => {
    const answer = await node.get("/en/events.ics");
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(await answer.text()).toContain("SUMMARY:Internet Governance Forum 2026\\, Nairobi");
  });
});
