import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

const day = 86_400_000;

describe("a pilot", () => {
  let mail: CapturedMail;
  let desk: OpenConsole;
  let at: string;

  beforeAll(async () => {
    mail = await captureMail();
    desk = await openConsole({ name: "ada", plugins: [policyLabs], mail });
  });
  afterAll(async () => {
    await desk?.remove();
    await mail?.stop();
  });

  it("ends a year after its beginning unless somebody says otherwise, and needs criteria", async () => {
    const start = { "start.day": "20", "start.month": "11", "start.year": "2026" };
    const pilot = { title: "Policy labs at this site", public: "yes", ...start };
    expect((await desk.send("/en/console/labs/pilots/new", pilot)).text).toContain("at least one criterion");
    const made = await desk.send("/en/console/labs/pilots/new", { ...pilot, criteria: "Two briefs\nNew voices" });
    at = made.location;
    expect((await desk.get(at)).text).toContain("19 November 2027");
    const open = at.replace("/console", "");
    expect((await desk.stranger(open)).text).toContain("Criteria judged so far: 0 of 2");
  });

  it("is watched on the way, and hidden from others where its people say so", async () => {
    await desk.send(`${at}/entry`, { text: "The first brief took five weeks." });
    expect((await desk.stranger(at.replace("/console", ""))).text).toContain("took five weeks");
    const lab = await openLab(desk);
    const convenor = { name: "Lena", email: "lena@people.example", group: "academia", role: "convenor" };
    await desk.send(`/en/console/labs/${lab}/members/invite`, convenor);
    const letter = await mail.waitFor(({ text = "" }) => text.includes("Lena"));
    const own = /\/en\/labs\/me\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
    await visit(desk.node, desk.clock).send(own, {}, `${own}/confirm`);
    const start = { "start.day": "1", "start.month": "1", "start.year": "2026" };
    const inside = await desk.send("/en/console/labs/pilots/new", {
      title: "Inside",
      public: "no",
      lab,
      criteria: "x",
      "end.day": "1",
      "end.month": "6",
      "end.year": "2028",
      ...start,
    });
    expect((await desk.stranger(inside.location.replace("/console", ""))).status).toBe(404);
    expect((await desk.stranger("/en/labs/pilots")).text).not.toContain("Inside");
  });

  it("reminds those who answer for it once, a month before its end", async () => {
    expect((await desk.get("/en/console")).text).not.toContain("needs a decision");
    desk.clock.move(340 * day);
    const again = await openSession(desk);
    expect((await again.get("/en/console")).text).toContain("A pilot ends and needs a decision");
    const sent = await mail.waitFor(({ subject }) => subject?.startsWith("Soon over") ?? false);
    expect(sent.text).toContain("19 November 2027");
    // Who convenes the lab that is piloted is written to as well, with the way to their own page.
    const told = await mail.waitFor(({ subject }) => subject?.startsWith("The pilot ends soon") ?? false);
    expect(JSON.stringify(told.to)).toContain("lena@people.example");
    for (const text of ["Age checks in schools", "19 November 2027"]) expect(told.text).toContain(text);
    expect(told.text).toMatch(/\/labs\/me\/[\w-]{32}/);
    desk.clock.move(2 * day);
    expect(mail.mails().filter(({ subject }) => subject?.startsWith("The pilot ends soon"))).toHaveLength(1);
    const team = mail.mails().filter(({ subject }) => subject?.startsWith("Soon over"));
    expect(new Set(team.map(({ to }) => JSON.stringify(to))).size).toBe(team.length);
  });

  it("is assessed by its criteria and decided with reasons, for everybody to read", async () => {
    const owner = await openSession(desk);
    const form = (await owner.get(`${at}/assessment`)).text;
    const [first = "", second = ""] = [...form.matchAll(/name="finding\.([0-9a-z]{26})"/g)].map(([, id]) => id ?? "");
    await owner.send(`${at}/assessment`, {
      [`finding.${first}`]: "met",
      [`note.${first}`]: "Three, even.",
      summary: "Good.",
    });
    expect(second).not.toBe("");
    expect((await owner.send(`${at}/decision`, { decision: "hand-over" })).status).toBe(422);
    await owner.send(`${at}/decision`, { decision: "adapt", reasons: "Fewer words, more options." });
    const page = (await desk.stranger(at.replace("/console", ""))).text;
    for (const words of ["Decided: Adapt", "Fewer words, more options.", "Three, even.", "judged so far"])
      expect(page).toContain(words);
    expect((await owner.get("/en/console")).text).not.toContain("needs a decision: Policy labs");
  });
});

function openSession(desk: OpenConsole) {
  return desk.as("owner");
}
