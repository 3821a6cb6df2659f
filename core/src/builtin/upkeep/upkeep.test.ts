import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBackup } from "../../backup/index.ts";
import { readMasterKey } from "../../identity/index.ts";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { checkCatalogue } from "../../web/index.ts";
import { messages } from "./messages/index.ts";

let refuses: string | undefined;
let hold: { asked(): void; until: Promise<void> } | undefined;
const refused = new Set<string>();
let server: CapturedMail;
let site: OpenConsole;
beforeAll(async () => {
  server = await captureMail({
    async answer(step, value) {
      if (step === "sender" && hold !== undefined) {
        hold.asked();
        await hold.until;
      }
      if (step === "recipient" && refused.has(value)) return "550 No such user";
      return step === "sender" ? refuses : undefined;
    },
  });
  site = await openConsole();
});
afterAll(async () => {
  await site.remove();
  await server.stop();
});

const pages = ["email", "backups", "plugins", "plugins/events", "export", "log", "restart", "moving"].map(
  (page) => `/en/console/${page}`,
);

it("has every text in every language", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});

describe("the pages for looking after the node", () => {
  it("are for those who hold everything: others get a page that says no, also for what is sent", async () => {
    const editor = await site.as("editor");
    for (const page of pages) {
      expect([page, (await site.get(page)).status]).toEqual([page, 200]);
      const refused = await editor.get(page);
      expect([page, refused.status]).toEqual([page, 403]);
      expect(refused.text).toContain("</html>");
      expect([page, (await site.stranger(page)).location]).toEqual([
        page,
        `/en/sign-in?next=${encodeURIComponent(page.replace("/en", ""))}`,
      ]);
    }
    const sent = [
      "email",
      "email/test",
      "email/clear",
      "backups",
      "backups/test",
      "backups/download",
      "export",
      "restart",
      "moving/look",
    ];
    for (const to of [...sent, "plugins/events", "plugins/events/off", "plugins/events/forget"]) {
      expect([to, (await editor.send(`/en/console/${to}`, {})).status]).toEqual([to, 403]);
    }
    expect((await editor.get("/en/console")).text).not.toContain("/en/console/backups");
    expect((await site.get("/en/console")).text).toContain("/en/console/backups");
  });

  it("stand in every language, right to left too", async () => {
    for (const lang of ["ar", "zh"]) {
      for (const page of pages) {
        const { status, text } = await site.get(page.replace("/en/", `/${lang}/`));
        expect([page, status]).toEqual([page, 200]);
        expect(text).toContain(lang === "ar" ? 'dir="rtl"' : 'lang="zh"');
      }
    }
  });
});

describe("/console/email", () => {
  const settings = () => ({
    host: "127.0.0.1",
    port: String(server.port),
    from: "igf@igf.example",
    fromName: "Our IGF",
  });

  it("says that nothing is set up, keeps what was typed when it is wrong, and never the password", async () => {
    expect((await site.get("/en/console/email")).text).toContain("E-mail is not set up");
    const wrong = await site.send("/en/console/email", {
      ...settings(),
      from: "nobody",
      port: "many",
      user: "u",
      password: "s3cret",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Write the port as a number");
    const address = await site.send("/en/console/email", {
      ...settings(),
      from: "nobody",
      user: "u",
      password: "s3cret",
    });
    expect(address.text).toContain("Write one e-mail address, such as igf@example.org");
    expect(address.text).toContain('value="nobody"');
    expect(wrong.text + address.text).not.toContain("s3cret");
  });

  it("keeps the settings, sends me a test and shows what became of it", async () => {
    expect((await site.send("/en/console/email", settings())).location).toBe("/en/console/email?done=kept");
    const tried = await site.send("/en/console/email/test", {});
    expect(tried.location).toBe("/en/console/email?done=tried");
    const mail = await server.waitFor(({ subject }) => subject?.startsWith("A test of") ?? false);
    expect(mail.to).toMatchObject({ value: [{ address: "owner@example.org" }] });
    expect(mail.from?.value).toEqual([{ name: "Our IGF", address: "igf@igf.example" }]);
    await site.node.jobs.idle();
    const page = await site.get(tried.location);
    expect(page.text).toContain("E-mail works.");
    expect(page.text).toContain(">Sent<");
    expect(page.text).not.toContain("owner@example.org");
    expect(page.text).not.toContain("data-waits");
  });

  it("waits for the test that the mail server has already been asked to take", async () => {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    hold = { asked: asked.resolve, until: released.promise };
    await site.send("/en/console/email/test", {});
    await asked.promise;
    const page = (await site.get("/en/console/email?done=tried")).text;
    expect(page).toContain("data-waits");
    expect(page).not.toContain("Next try");
    released.resolve();
    hold = undefined;
    await site.node.jobs.idle();
    expect((await site.get("/en/console/email?done=tried")).text).not.toContain("data-waits");
  });

  it("says in plain words what is in the way, and what the server said behind a fold", async () => {
    refuses = "550 Confirm your address first";
    await site.send("/en/console/email/test", {});
    await site.node.jobs.idle();
    const page = await site.get("/en/console/email?done=tried");
    expect(page.text).toContain("Use the account’s own address.");
    expect(page.text).toContain("550 Confirm your address first");
    expect(page.text).not.toContain("data-waits");
    expect((await site.get("/en/console")).text).toContain("1 e-mail could not be sent");
    refuses = undefined;
    await site.send("/en/console/email", settings());
    await site.node.jobs.idle();
    expect((await site.get("/en/console/email")).text).toContain("E-mail works.");
  });
});

describe("an address that the mail server refuses", () => {
  it("is shown with what to do, found and erased by itself, and no other address is", async () => {
    refused.add("typo@people.example");
    await site.node.transaction(async (tx) => {
      for (const to of ["typo@people.example", "fine@people.example"]) {
        await site.node.mail.send(tx, { to, subject: "Secret subject", text: "Words.", lang: "en" }, "registration");
      }
    });
    await site.node.jobs.idle();
    const page = (await site.get("/en/console/email")).text;
    expect(page).toContain("typo@people.example");
    expect(page).toContain("ask the person for the right address");
    expect(page).not.toContain("fine@people.example");
    expect(page).not.toContain("Secret subject");
    const [held, ...more] = await site.node.mail.waitingFor("Typo@people.example");
    expect([held?.subject, more]).toEqual(["", []]);
    await site.node.transaction((tx) => site.node.mail.drop(tx, held?.id ?? ""));
    expect((await site.get("/en/console/email")).text).not.toContain("typo@people.example");
  });
});

describe("/console/backups", () => {
  it("makes one, tells how far it is, tests it again and gives it as a file that opens with the recovery key", async () => {
    expect((await site.get("/en/console/backups")).text).toContain("There is none yet");
    const begun = await site.send("/en/console/backups", {});
    expect(begun.location).toMatch(/^\/en\/console\/backups\/tasks\/[0-9a-z]{26}$/);
    await site.node.jobs.idle();
    expect((await site.get(begun.location)).text).toContain("The backup is made and good");
    const page = await site.get("/en/console/backups");
    expect(page.text).toContain(">Good<");
    const name = /name="name" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const shelf = /name="shelf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const test = await site.send("/en/console/backups/test", { name, shelf });
    await site.node.jobs.idle();
    expect((await site.get(test.location)).text).toContain("The backup is good");

    const file = await download({ name, shelf });
    const folder = await mkdtemp(join(tmpdir(), "nri-download-"));
    try {
      await writeFile(join(folder, "backup.tar"), file);
      execFileSync("tar", ["-xf", "backup.tar"], { cwd: folder });
      const masterKey = await readMasterKey(site.node.config.master_key_file);
      const backup = await openBackup({ address: join(folder, "nri-backup"), masterKey, settings: {} });
      expect([backup.name, backup.origin]).toEqual([name, site.node.origin]);
      await backup.close();
    } finally {
      await rm(folder, { recursive: true });
    }
    expect((await site.send("/en/console/backups/download", { name, shelf: "/etc" })).status).toBe(404);
    expect((await site.send("/en/console/backups/test", { name: "../x", shelf })).status).toBe(404);
  });

  it("says why when none was made", async () => {
    const place = site.node.backups.places[0] ?? "";
    await rm(place, { recursive: true });
    await writeFile(place, "in the way");
    const begun = await site.send("/en/console/backups", {});
    await site.node.jobs.idle();
    const page = await site.get(begun.location);
    expect(page.text).toContain("No backup was made");
    await rm(place);
  });

  async function download(backup: Record<string, string>): Promise<Buffer> {
    const body = new URLSearchParams(backup);
    const token = /name="nri_token" value="([^"]+)"/.exec((await site.get("/en/console/backups")).text)?.[1] ?? "";
    body.set("nri_token", token);
    const response = await fetch(new URL("/en/console/backups/download", site.node.origin), {
      method: "POST",
      body,
      headers: { cookie: site.cookie },
    });
    expect(response.headers.get("content-type")).toBe("application/x-tar");
    return Buffer.from(await response.arrayBuffer());
  }
});

describe("/console/export", () => {
  it("gives everything that the node made, with people only when asked, and records it", async () => {
    await site.firstEvent();
    const all = await site.send("/en/console/export", {});
    expect(all.json).toMatchObject({ origin: site.node.origin, events: [{ name: { en: "Sample Forum 2027" } }] });
    expect(all.json).not.toHaveProperty("experts");
    expect((await site.send("/en/console/export", { experts: "yes" })).json).toHaveProperty("experts");
    expect((await site.get("/en/console/log?verb=content")).text).toContain("The content was downloaded");
  });
});

describe("/console/log", () => {
  it("tells in plain words who did what, in pages, and checks itself", async () => {
    const page = await site.get("/en/console/log");
    expect(page.text).toContain("Sample Owner");
    expect(page.text).toContain("A backup was downloaded");
    await site.node.transaction(async (tx) => {
      for (let i = 0; i < 60; i++) {
        tx.audited?.push({
          verb: "peer.followed",
          object: `https://p${i}.example`,
          who: { kind: "operator" },
          at: tx.now,
        });
      }
    });
    const first = await site.get("/en/console/log?verb=peer");
    expect(first.text).toContain("https://p59.example");
    expect(first.text).not.toContain("https://p0.example");
    const next = /href="([^"]*cursor=\d+[^"]*)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect((await site.get(next)).text).toContain("https://p0.example");
    expect((await site.get("/en/console/log?check=1")).text).toContain("The log is whole");
  });
});
