import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole, type Session } from "../../testing/open-console.ts";

let open: OpenConsole;
let mail: CapturedMail;
let editor: Session;

beforeAll(async () => {
  mail = await captureMail();
  open = await openConsole({ mail });
  editor = await open.as("editor");
});
afterAll(async () => {
  await open?.remove();
  await mail?.stop();
});

const form = "/en/console/me/email";
const toOf = (to: unknown) => JSON.stringify(to);

describe("one's own e-mail address", () => {
  it("is changed by the link that was mailed to the new one; opening it changes nothing, and the old one is told", async () => {
    expect((await editor.get(form)).text).toContain("You stay signed in");
    const sent = await editor.send(form, { email: "kofi@new.example" });
    expect([sent.status, sent.location]).toEqual([303, "/en/console/me?done=email-asked"]);
    expect((await editor.get(sent.location)).text).toContain("A link is on its way");
    const received = await mail.waitFor(({ to }) => toOf(to).includes("kofi@new.example"));
    const link = /http\S+(\/en\/console\/me\/email\/[\w-]{43})/.exec(received.text ?? "")?.[1] ?? "";
    for (let n = 0; n < 2; n++) expect((await editor.get(link)).text).toContain("kofi@new.example");
    // The owner, and whoever is not signed in, have nothing of it.
    expect((await open.get(link)).status).toBe(410);
    expect((await open.send(link, {})).status).toBe(410);
    expect((await open.stranger(link)).text).not.toContain("kofi@new.example");
    expect((await editor.send(link, {})).location).toBe("/en/console/me?done=email");
    expect((await editor.get("/en/console/me")).text).toContain("kofi@new.example");
    expect((await editor.get(link)).status).toBe(410);
    const told = await mail.waitFor(({ subject }) => subject?.includes("was changed") ?? false);
    expect([toOf(told.to).includes("editor-1@example.org"), told.text?.includes("kofi@new.example")]).toEqual([
      true,
      false,
    ]);
  });

  it("answers for somebody else's address as for a free one, and writes to nobody", async () => {
    const before = mail.mails().length;
    const taken = await editor.send(form, { email: "OWNER@example.org" });
    expect([taken.status, taken.location]).toEqual([303, "/en/console/me?done=email-asked"]);
    await editor.send(form, { email: "free@new.example" });
    await mail.waitFor(({ to }) => toOf(to).includes("free@new.example"));
    expect(mail.mails().length).toBe(before + 1);
  });

  it("keeps what was typed when it is no address or the own one, and stops after too many", async () => {
    for (const email of ["kofi(at)example", "kofi@new.example", "", "a".repeat(300)]) {
      const answer = await editor.send(form, { email });
      expect([email, answer.status, answer.text.includes(`value="${email}"`)]).toEqual([email, 422, true]);
    }
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push((await editor.send(form, { email: `n${n}@new.example` })).status);
    expect(answers.at(-1)).toBe(422);
    expect((await editor.send(form, { email: "n9@new.example" })).text).toContain("Too many links were asked for");
    expect((await editor.get(`${form}/${"a".repeat(43)}`)).status).toBe(410);
    expect((await editor.get(`${form}/nothing`)).status).toBe(404);
  });

  it("is set on the machine where no mail can be sent, and the page says so", async () => {
    const other = await openConsole({ name: "without-mail" });
    const contributor = await other.as("contributor");
    const page = await contributor.get(form);
    expect([page.text.includes("nri users email"), page.text.includes('type="email"')]).toEqual([true, false]);
    expect((await contributor.send(form, { email: "x@new.example" })).status).toBe(422);
    const [, somebody] = await other.node.people.list();
    const { text } = await other.node.run("users email", {
      arguments: { who: somebody?.email ?? "", email: "x@new.example" },
    });
    expect(text).toContain("signs in with x@new.example now");
    expect((await contributor.get("/en/console/me")).text).toContain("x@new.example");
    await other.remove();
  });
});
