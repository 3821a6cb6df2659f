import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { localhostCertificate } from "../server/fixtures/localhost-certificate.ts";
import { type CapturedMail, type CaptureMailOptions, captureMail } from "../testing/capture-mail.ts";
import { freePort } from "../testing/free-port.ts";
import { connectMail, isLoopback, type MailServer, type OutgoingMail } from "./mail-transport.ts";

const mail: OutgoingMail = {
  from: { name: "Forum « Exemple », Zürich", address: "igf@igf.example" },
  to: "ada@example.org",
  replyTo: "office@igf.example",
  subject: "Ваш код: 123 456 — ваша встреча",
  text: "Good morning.\n.\nA line with a dot alone stands above.\nمرحبا\n",
  messageId: "<01j@igf.example>",
  date: new Date("2026-11-28T05:00:00Z"),
  headers: { "Auto-Submitted": "auto-generated" },
  attachments: [{ name: "événement.ics", type: "text/calendar", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" }],
};

let captured: CapturedMail | undefined;
let plain: Server | undefined;
afterEach(async () => {
  await captured?.stop();
  plain?.close();
  captured = undefined;
});

async function open(options: CaptureMailOptions = {}, server: Partial<MailServer> = {}) {
  captured = await captureMail(options);
  const whole: MailServer = { host: "127.0.0.1", port: captured.port, tls: "upgrade", ...server };
  return connectMail(whole, { name: "igf.example", patience: 2000 });
}

const sendBy = async (options?: CaptureMailOptions, server?: Partial<MailServer>) => {
  const connection = await open(options, server);
  return connection.send(mail).finally(() => connection.close());
};

describe("a mail", () => {
  it("arrives as it was written, in every script, with what is attached", async () => {
    expect(await sendBy()).toMatch(/^250 /);
    const [got] = captured?.mails() ?? [];
    expect(got).toMatchObject({ subject: mail.subject, messageId: mail.messageId, date: mail.date, text: mail.text });
    expect(got?.from?.value).toEqual([mail.from]);
    expect(got?.replyTo?.value).toEqual([{ name: "", address: "office@igf.example" }]);
    expect(got?.to).toMatchObject({ value: [{ name: "", address: "ada@example.org" }] });
    expect(got?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(got?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ["événement.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"],
    ]);
  });

  it("goes several times over one connection", async () => {
    const connection = await open();
    for (const subject of ["one", "two", "three"]) await connection.send({ ...mail, subject });
    connection.close();
    expect(captured?.mails().map(({ subject }) => subject)).toEqual(["one", "two", "three"]);
    expect(captured?.connections()).toBe(1);
  });

  it("cannot make a header of its own, whatever stands in subject, names and addresses", async () => {
    const evil = "x\r\nBcc: eve@evil.example\r\n\r\nSubject: y";
    const connection = await open();
    await connection.send({
      ...mail,
      subject: evil,
      from: { name: evil, address: "igf@igf.example" },
      attachments: [{ name: evil, type: "text/plain", content: "x" }],
    });
    connection.close();
    const [got] = captured?.mails() ?? [];
    expect(got?.bcc).toBeUndefined();
    expect(got?.headerLines.map(({ key }) => key)).not.toContain("bcc");
    expect(got?.from?.value.map(({ address }) => address)).toEqual(["igf@igf.example"]);
    expect(got?.text).toBe(mail.text);
  });

  it("cannot make the library open a file", async () => {
    const connection = await open();
    const attachment = { name: "x", type: "text/plain", content: { path: "/etc/passwd" } as never };
    await expect(connection.send({ ...mail, attachments: [attachment] })).rejects.toBeDefined();
    const href = { path: "/etc/passwd" } as never;
    await expect(connection.send({ ...mail, text: href })).rejects.toMatchObject({ reason: "content" });
    connection.close();
    expect(captured?.mails()).toEqual([]);
  });
});

describe("what is in the way has a name", () => {
  const refusing =
    (at: string, words: string): CaptureMailOptions["answer"] =>
    (step) =>
      step === at ? words : undefined;

  it.each([
    ["login", "535 Wrong password", { reason: "login", permanent: false, said: "535 Wrong password" }],
    ["sender", "550 Not your address", { reason: "sender", permanent: false, said: "550 Not your address" }],
    ["recipient", "550 No such user", { reason: "recipient", permanent: true, said: "550 No such user" }],
    ["recipient", "451 Greylisted", { reason: "recipient", permanent: false, said: "451 Greylisted" }],
    ["content", "554 Looks like spam", { reason: "content", permanent: true, said: "554 Looks like spam" }],
    ["content", "452 Mailbox full", { reason: "content", permanent: false, said: "452 Mailbox full" }],
  ])("%s: %s", async (at, words, problem) => {
    const options = { answer: refusing(at, words) };
    await expect(sendBy(options, { user: "igf", password: "secret" })).rejects.toMatchObject(problem);
  });

  it("a name that nobody has, a port where nobody listens", async () => {
    await expect(open({}, { host: "mail.nowhere.invalid" })).rejects.toMatchObject({ reason: "name" });
    await expect(open({}, { port: await freePort() })).rejects.toMatchObject({ reason: "closed", permanent: false });
  });

  it("a server that says nothing, and one that hangs up", async () => {
    plain = createServer(() => undefined);
    await new Promise<void>((resolve) => void plain?.listen(0, "127.0.0.1", resolve));
    const { port } = plain.address() as { port: number };
    const server: MailServer = { host: "127.0.0.1", port, tls: "upgrade" };
    await expect(connectMail(server, { name: "x", patience: 200 })).rejects.toMatchObject({ reason: "silent" });
    plain.removeAllListeners("connection").on("connection", (socket) => socket.end());
    await expect(connectMail(server, { name: "x" })).rejects.toMatchObject({ reason: "broken" });
  });

  it("a server that does not encrypt, unless it is this machine", async () => {
    // 0.0.0.0 leads to this machine and is no loopback address.
    await expect(open({}, { host: "0.0.0.0" })).rejects.toMatchObject({ reason: "encryption" });
    await expect(open({}, { tls: "at-once" })).rejects.toMatchObject({ reason: "encryption" });
    expect(["localhost", "127.0.0.1", "127.1.2.3", "::1"].map(isLoopback)).toEqual([true, true, true, true]);
    expect(["0.0.0.0", "127.example.org", "localhost.example.org"].map(isLoopback)).toEqual([false, false, false]);
  });

  it("a certificate of somebody else, and none with the right one", async () => {
    const tls = { ...localhostCertificate, atOnce: true };
    await expect(open({ tls }, { host: "localhost", tls: "at-once" })).rejects.toMatchObject({ reason: "certificate" });
    await captured?.stop();
    // The name that it was called by is not the certificate's.
    const upgraded = open({ tls: { ...tls, atOnce: false } }, { host: "0.0.0.0", ca: localhostCertificate.cert });
    await expect(upgraded).rejects.toMatchObject({ reason: "certificate" });
    await captured?.stop();
    const connection = await open({ tls }, { host: "localhost", tls: "at-once", ca: localhostCertificate.cert });
    expect(await connection.send(mail)).toMatch(/^250 /);
    connection.close();
  });
});
