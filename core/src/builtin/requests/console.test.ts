import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

describe("the team's requests in the console", () => {
  let mail: CapturedMail;
  let desk: OpenConsole;

  beforeAll(async () => {
    mail = await captureMail();
    desk = await openConsole({ name: "ask", mail });
  });
  afterAll(async () => {
    await desk?.remove();
    await mail?.stop();
  });

  async function ask(lang: string, name: string) {
    const page = await desk.stranger(`/${lang}/ask/expert`);
    const [, stamp = ""] = /name="nri_stamp" value="([^"]+)"/.exec(page.text) ?? [];
    desk.clock.move(10_000);
    const text = "We look for a speaker.\nOn access.";
    const body = new URLSearchParams({ nri_stamp: stamp, name, email: "person@example.net", text });
    const answer = await fetch(`${desk.node.origin}/${lang}/ask/expert`, { method: "POST", body, redirect: "manual" });
    expect(answer.status).toBe(303);
  }

  const firstOf = async (list: string) =>
    /\/en\/console\/ask\/[0-9a-z]{26}/.exec((await desk.get(list)).text)?.[0] ?? "";

  it("stand in a list and among what is to be done, are answered by mail in the language of whoever asked, and closed", async () => {
    expect((await desk.get("/en/console/ask")).text).toContain("Nobody waits for an answer");
    await ask("fr", "Sample Person");
    expect((await desk.get("/en/console")).text).toContain("1 person waits for an answer");
    const at = await firstOf("/en/console/ask");
    expect((await desk.get(at)).text).toContain("We look for a speaker.");
    const empty = await desk.send(`${at}/answer`, { text: " " });
    expect(empty.status).toBe(422);
    expect((await desk.send(`${at}/answer`, { text: "Write to Grace." })).location).toBe(at);
    const sent = await mail.waitFor(({ subject }) => subject?.startsWith("Votre message") ?? false);
    expect(sent.text).toContain("Bonjour Sample Person,");
    expect(sent.text).toContain("Write to Grace.\n\nSample Owner");
    expect(sent.text).toContain("> We look for a speaker.\n> On access.");
    expect((await desk.get(at)).text).toContain("Answered by Sample Owner");
    expect(await firstOf("/en/console/ask")).toBe("");
    expect(await firstOf("/en/console/ask?state=closed")).toBe(at);
    await desk.send(`${at}/reopen`, {});
    expect(await firstOf("/en/console/ask")).toBe(at);
    await desk.send(`${at}/close`, {});
  });

  it("are deleted after a page that says what is lost", async () => {
    await ask("en", "Another Person");
    const at = await firstOf("/en/console/ask");
    expect((await desk.get(`${at}/delete`)).text).toContain("sent to no other site");
    await desk.send(`${at}/delete`, {});
    expect((await desk.get(at)).status).toBe(404);
  });

  it("are nobody's who may not look after what people send", async () => {
    await ask("en", "Third Person");
    const at = await firstOf("/en/console/ask");
    const contributor = await desk.as("contributor");
    for (const path of ["/en/console/ask", at]) expect((await contributor.get(path)).status).toBe(403);
    expect((await contributor.send(`${at}/delete`, {})).status).toBe(403);
    expect((await contributor.get("/en/console")).text).not.toContain("waits for an answer");
    expect((await desk.stranger(at)).text).not.toContain("Third Person");
    expect((await (await desk.as("editor")).get(at)).text).toContain("Third Person");
  });
});
