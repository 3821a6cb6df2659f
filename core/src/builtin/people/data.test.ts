import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole, type Session } from "../../testing/open-console.ts";
import { visit } from "../../testing/visit.ts";

const address = "mira@people.example";
let mail: CapturedMail;
let open: OpenConsole;
let event: string;

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { db } = open.node.store;
  const tables = await db.introspection.getTables();
  const rows = [];
  for (const { name } of tables) {
    rows.push(
      await db
        .selectFrom(name as "fact")
        .selectAll()
        .execute(),
    );
  }
  return JSON.stringify(rows).toLowerCase();
}

const at = "/en/console/people/data";
let stopMail = false;

beforeAll(async () => {
  // Mails to her wait: the server takes none of them while told so.
  const answer = (step: string, value: string) =>
    stopMail && step === "recipient" && value === address ? "451 later" : undefined;
  mail = await captureMail({ answer });
  open = await openConsole({ mail });
  event = await open.firstEvent();
  await open.send(`/en/console/registration/${event}/settings`, {
    options: ["hubs"],
    questions: ["accommodation"],
    retention: "30",
  });
  const { send } = visit(open.node, open.clock);
  const form = `/en/registration/${event}`;
  const person = { name: "Mira Sample", email: "Mira@People.example" };
  expect((await send(form, { ...person, accommodation: "A ramp" })).location).toBe(`${form}/sent`);
  const ask = await send("/en/ask/expert", { ...person, text: "Whom can we ask on access?" });
  expect(ask.status).toBe(303);
  const report = { page: `/events/${event}`, category: "spam", text: "Sold tickets here.", contact: person.email };
  expect((await send("/en/moderation/report", report)).status).toBe(303);
  await open.send("/en/console/people/invite", { email: person.email, role: "editor", lang: "en" });
  expect((await open.send("/en/console/experts/invite", { ...person, lang: "en", words: "" })).status).toBe(200);
  await open.node.jobs.idle();
  stopMail = true;
  await open.node.transaction((tx) =>
    open.node.mail.send(tx, { to: address, subject: "Hello", text: "Waits for Mira", lang: "en" }),
  );
});
afterAll(async () => {
  await open?.remove();
  await mail?.stop();
});

describe("everything of one person", () => {
  it("is found by their address over all plugins, for owners only, and the log does not say whose it was", async () => {
    for (const email of ["", "mira", "a b@c", "a\u0001@c"]) {
      const wrong = await open.send(at, { email });
      expect([email, wrong.status, wrong.text.includes(`value="${email}"`)]).toEqual([email, 422, true]);
    }
    const found = await open.send(at, { email: ` ${address.toUpperCase()} ` });
    expect(found.status).toBe(200);
    for (const label of [
      "1 registration to an event",
      "1 message to the team",
      "1 address in a report",
      "1 invitation to work here",
      "1 entry in the list of experts",
      "1 e-mail that waits to be sent",
    ]) {
      expect([label, found.text.includes(label)]).toEqual([label, true]);
    }
    expect((await open.send(at, { email: "nobody@people.example" })).text).toContain("Nothing is kept by this address");
    const editor: Session = await open.as("editor");
    for (const step of ["", "/export", "/reach", "/erase"]) {
      expect([step, (await editor.send(`${at}${step}`, { email: address })).status]).toEqual([step, 403]);
    }
    const log = JSON.stringify(await open.node.store.db.selectFrom("audit_entry").selectAll().execute());
    expect(log).toContain("personal-data.searched");
    expect(log.toLowerCase()).not.toContain(address);
  });

  it("is handed over as one file with every word", async () => {
    const { json, status } = await open.send(`${at}/export`, { email: address });
    expect([status, json["email"]]).toEqual([200, address]);
    const text = JSON.stringify(json);
    for (const word of ["A ramp", "Whom can we ask on access?", "Sold tickets here.", "Waits for Mira", "editor"]) {
      expect([word, text.includes(word)]).toEqual([word, true]);
    }
  });

  it("is erased after a page that tells the reach, and no table has the address any more", async () => {
    expect(await everything()).toContain(address);
    const reach = await open.send(`${at}/reach`, { email: address });
    for (const part of ["This is final", "the place goes to whoever waits", "Backups made before"]) {
      expect(reach.text).toContain(part);
    }
    expect(await everything()).toContain(address);
    const done = await open.send(`${at}/erase`, { email: address });
    expect(done.text).toContain("It is gone from this site");
    expect(done.text).not.toContain(address);
    const left = await everything();
    for (const word of [address, "mira sample", "a ramp", "whom can we ask"]) {
      expect([word, left.includes(word)]).toEqual([word, false]);
    }
    expect((await open.send(`${at}/erase`, { email: address })).text).toContain("Nothing is kept by this address");
    // Who may not be erased is told so, and stays.
    const last = await open.send(`${at}/erase`, { email: "owner@example.org" });
    expect(last.text).toContain("This is the only owner of the node");
    expect((await open.get("/en/console")).status).toBe(200);
    expect((await open.get(`${at}/erase`)).location).toBe(at);
  });

  it("is shown and erased on the machine too", async () => {
    const { send } = visit(open.node, open.clock);
    await send("/en/ask/expert", { name: "Noor", email: "noor@people.example", text: "Who knows of roaming?" });
    const shown = await open.node.run("erase", { arguments: { email: "NOOR@people.example" } });
    expect(shown.text).toContain("1 message to the team");
    expect(shown.text).toContain("--yes");
    expect(JSON.stringify(shown.data)).toContain("Who knows of roaming?");
    const erased = await open.node.run("erase", {
      arguments: { email: "noor@people.example" },
      options: { yes: true },
    });
    expect(erased.text).toBe("Erased: 1 message to the team");
    const again = await open.node.run("erase", { arguments: { email: "noor@people.example" }, options: { yes: true } });
    expect(again.text).toBe("Nothing is kept by this address.");
    await expect(open.node.run("erase", { arguments: { email: "noor" } })).rejects.toMatchObject({ code: "invalid" });
  });
});
