import { afterEach, describe, expect, it } from "vitest";
import { definePlugin } from "../../plugin/index.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { type CapturedMail, type CaptureMailOptions, captureMail } from "../../testing/capture-mail.ts";
import { checkMail, checkMailSender } from "../checks/check-mail.ts";
import { reasonWords } from "./mail-words.ts";

let server: CapturedMail | undefined;
let node: TestNode | undefined;
afterEach(async () => {
  await node?.remove();
  await server?.stop();
  node = undefined;
});

/** Writes to whom it is told. */
const writer = definePlugin()({
  id: "writer",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["mail:send"],
  commands: {
    write: {
      summary: "Write a mail",
      example: "nri write ada@example.org",
      arguments: [{ name: "to", description: "to whom" }],
      run: async (ctx, { arguments: { to = "" } }) => {
        const data = await ctx.transaction((tx) =>
          ctx.mail.send(tx, { to, subject: "Hello", text: "Hello.", lang: "en" }),
        );
        return { text: data, data: { accepted: data, setUp: await ctx.mail.isSetUp() } };
      },
    },
  },
});

async function boot(options: CaptureMailOptions | false = {}) {
  server = await captureMail(options === false ? {} : options);
  node = await bootTestNode({ name: "mailed", plugins: [writer], ...(options === false ? {} : { mail: server }) });
  return { node, server };
}

describe("nri mail", () => {
  it("says that it is not set up, sets it up, tries it and lists what was sent", async () => {
    const { node, server } = await boot(false);
    expect((await node.run("mail")).text).toContain("nri mail set --url");
    expect(await node.run("mail test", { arguments: { address: "ada@example.org" } })).toMatchObject({ exitCode: 1 });
    expect(await node.run("write", { arguments: { to: "ada@example.org" } })).toMatchObject({
      data: { accepted: "not-set-up", setUp: false },
    });
    const url = `smtp://127.0.0.1:${server.port}`;
    await node.run("mail set", { options: { url, from: "Example IGF <igf@igf.example>" } });
    expect((await node.run("mail")).text).toContain("Example IGF <igf@igf.example>");
    const tried = await node.run("mail test", { arguments: { address: "ada@example.org" } });
    expect(tried.text).toMatch(
      /^ok {6}The name .*\nok {6}The mail server answered\.\n.*\n.*\nok {6}The mail server took/,
    );
    await node.run("write", { arguments: { to: "bob@example.org" } });
    await server.waitFor(({ subject }) => subject === "Hello");
    await node.jobs.idle();
    const listed = await node.run("mail list");
    expect(listed.text).toMatch(/writer +sent +250/);
    expect(listed.text + JSON.stringify(listed.data)).not.toMatch(/bob|Hello/);
    const log = await node.run("audit", { options: { verb: "mail" } });
    expect(log.data).toMatchObject([{ verb: "mail.set-up", object: "127.0.0.1", details: { port: server.port } }]);
    expect((await node.run("mail set", { options: { clear: true } })).text).toContain("Mail is not set up");
  });

  it("tells where it ended, in words that say what to do, and those of the server", async () => {
    const { node } = await boot({
      answer: (step) => (step === "sender" ? "553 Not yours: igf@igf.example" : undefined),
    });
    const { text, exitCode } = await node.run("mail test", { arguments: { address: "ada@example.org" } });
    expect(exitCode).toBe(1);
    expect(
      text
        .split("\n")
        .slice(0, 2)
        .every((line) => line.startsWith("ok")),
    ).toBe(true);
    expect(text).toContain("FAILED  The mail server does not send in the name of this sender's address.");
    expect(text).toContain("It said: 553 Not yours: (address)");
    expect(text).toContain(reasonWords.sender.remedy);
  });

  it.each([
    [{ url: "https://x.example", from: "a@b.example" }, /--url: Write it as smtps/],
    [{ url: "smtps://x.example", from: "nobody" }, /--from: Write an address/],
    [{ url: "smtps://x.example" }, /Name both/],
  ])("refuses %o", async (options, message) => {
    const { node } = await boot(false);
    await expect(node.run("mail set", { options })).rejects.toThrow(message);
  });
});

describe("what nri doctor sees of mail", () => {
  it("that it is not set up, that it works, and that it does not", async () => {
    let words: string | undefined;
    const { node, server } = await boot({
      answer: (step) => (step === "login" || step === "sender" ? words : undefined),
    });
    expect(await checkMail(node)).toMatchObject({ level: "ok", found: expect.stringContaining("none was sent yet") });
    await node.run("write", { arguments: { to: "ada@example.org" } });
    await server.waitFor(() => true);
    await node.jobs.idle();
    expect(await checkMail(node)).toMatchObject({ level: "ok", found: "the last one was sent within a day" });
    words = "550 Pay your bill";
    await node.run("write", { arguments: { to: "ada@example.org" } });
    await node.jobs.idle();
    const finding = await checkMail(node);
    expect(finding).toMatchObject({ level: "warning", found: expect.stringContaining("Pay your bill") });
    expect(finding.remedy).toContain("nri mail test");
    expect((await node.run("status")).text).toContain("Pay your bill");
    const figures = Object.fromEntries(
      await Promise.all(
        node.metrics.filter(({ name }) => /^nri_mail/.test(name)).map(async (m) => [m.name, await m.read()]),
      ),
    );
    expect(figures).toMatchObject({ nri_mails: expect.arrayContaining([{ labels: { state: "retrying" }, value: 1 }]) });
  });

  it("what the sender's domain lacks, unless nobody can be asked", async () => {
    const { node } = await boot(false);
    expect(await checkMailSender({ mail: node.mail })).toEqual([]);
    await node.run("mail set", { options: { url: "smtps://mail.example.org", from: "igf@igf.example" } });
    const look = (code: string) =>
      checkMailSender({ mail: node.mail, ask: () => Promise.reject(Object.assign(new Error(code), { code })) });
    expect(await look("ENODATA")).toMatchObject([{ level: "warning", found: "igf.example has no SPF and no DMARC" }]);
    expect(await look("ETIMEOUT")).toMatchObject([{ level: "ok" }]);
  });
});
