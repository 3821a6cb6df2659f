import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { fillTime } from "../../../web/forms/form-guard.ts";

let mail: CapturedMail;
let site: OpenConsole;
beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
});
afterAll(async () => {
  await site.remove();
  await mail.stop();
});

const person = { name: "Sample Expert", email: "expert@example.org", lang: "en", words: "We met at the last forum." };

/** Sends a form of the public, as a person fills it in. */
async function answer(path: string, values: Record<string, string | readonly string[]>) {
  const shown = await site.stranger(path);
  const body = new URLSearchParams({ nri_stamp: /name="nri_stamp" value="([^"]+)"/.exec(shown.text)?.[1] ?? "" });
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
  site.clock.move(fillTime);
  const response = await fetch(new URL(path, site.node.origin), { method: "POST", body, redirect: "manual" });
  return { status: response.status, location: response.headers.get("location") ?? "", text: await response.text() };
}

async function invite() {
  const asked = await site.send("/en/console/experts/invite", person);
  const link = /\/en\/experts\/mine\/[\w-]{32}/.exec(asked.text)?.[0] ?? "";
  return { asked, link };
}

const agreed = {
  name: "Sample Expert",
  email: "expert@example.org",
  "scope.name": "public",
  affiliation: "Sample University",
  "scope.affiliation": "node",
  until: "P1Y",
  agreed: "yes",
};

describe("experts in the console", () => {
  it("are invited by mail, and nobody outside sees anything before they agreed", async () => {
    expect((await site.get("/en/console/experts")).text).toContain("No experts yet");
    const { asked, link } = await invite();
    expect(asked.text).toContain("An e-mail with the link is on its way");
    const sent = await mail.waitFor(({ subject }) => subject?.includes("list of experts") === true);
    expect(sent.text).toContain("We met at the last forum.");
    expect(sent.text).toContain(link);
    expect((await site.stranger("/en/experts")).text).not.toContain("Sample Expert");
    expect((await site.get("/en/console/experts")).text).toContain("no answer yet");
  });

  it("agree on a page of their own, field by field, and see what is wrong without losing what they typed", async () => {
    const { link } = await invite();
    const wrong = await answer(link, { ...agreed, agreed: "", links: "nonsense" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Tick that you agree");
    expect(wrong.text).toContain("Enter whole addresses");
    expect(wrong.text).toContain("Sample University");
    const done = await answer(link, agreed);
    expect(done.location).toMatch(/\/done$/);
    expect((await site.stranger(done.location)).text).toContain("Thank you, you are listed");
    const list = (await site.stranger("/en/experts")).text;
    expect(list).toContain("Sample Expert");
    expect(list).not.toContain("Sample University");
    expect((await site.get("/en/console/experts")).text).toContain("Listed");
  });

  it("change and end it themselves, at once and for good; the link is kept by nobody on the way", async () => {
    const { link } = await invite();
    await answer(link, { ...agreed, name: "Another Sample Expert" });
    const answered = await site.node.get(link, { accept: "text/html" });
    expect(answered.headers.get("cache-control")).toBe("private, no-store");
    expect(await answered.text()).toContain("Agreed on");
    expect((await site.stranger(`${link}/end`)).text).toContain("cannot be undone");
    expect((await site.stranger("/en/experts")).text).toContain("Another Sample Expert");
    expect((await answer(`${link}/end`, {})).status).toBe(303);
    expect((await site.stranger("/en/experts")).text).not.toContain("Another Sample Expert");
    expect((await site.stranger(link)).status).toBe(410);
  });

  it("are asked once before their time is over, and a new link ends the one before", async () => {
    const { link } = await invite();
    await answer(link, { ...agreed, name: "Renewed Sample Expert" });
    site.clock.move(340 * 86_400_000);
    const before = mail.mails().length;
    for (let twice = 0; twice < 2; twice++) {
      site.clock.move(86_400_000);
      site.node.jobs.wake();
      await site.node.jobs.idle();
    }
    await mail.waitFor(({ subject }) => subject?.includes("ends soon") === true);
    const reminders = mail
      .mails()
      .slice(before)
      .filter(({ text }) => text?.includes("Renewed Sample Expert"));
    expect(reminders).toHaveLength(1);
    expect((await site.stranger(link)).status).toBe(410);
  });

  it("are nobody's business who may not work with experts", async () => {
    const contributor = await site.as("contributor");
    expect((await contributor.get("/en/console/experts")).status).toBe(403);
    expect((await contributor.send("/en/console/experts/invite", person)).status).toBe(403);
  });
});
