import { createSecretKey, randomBytes } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { createJobs } from "../../jobs/index.ts";
import { createIds, createLog } from "../../kit/index.ts";
import { type CapturedMail, type CaptureMailOptions, captureMail } from "../../testing/capture-mail.ts";
import { describeOnBothDatabases, type OpenDatabase } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { createMail, mostToOneAddress, type NewMail } from "./index.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const letter: NewMail = { to: "ada@example.org", subject: "Your code", text: "It is 123 456.", lang: "en" };

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A mail service over a real database and, unless `server` is false, a real server. */
async function begin(open: OpenDatabase, options: CaptureMailOptions & { server?: false } = {}) {
  const server: CapturedMail = await captureMail(options);
  ends.push(() => server.stop());
  const store = await open();
  const clock = movableClock(Date.UTC(2026, 10, 28, 12));
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const ids = createIds(clock);
  const masterKey = createSecretKey(randomBytes(32));
  const jobs = createJobs({ store, clock, ids, log });
  const from = { name: "", address: "igf@igf.example" };
  const mail = createMail({
    db: store.db,
    transaction: jobs.transaction,
    clock,
    ids,
    log,
    masterKey,
    origin: "https://igf.example:8443",
    name: () => "Example IGF",
    ...(options.server === false
      ? {}
      : { configured: { host: "127.0.0.1", port: server.port, tls: "upgrade" as const, from } }),
  });
  jobs.register({ handlers: mail.handlers });
  await jobs.start();
  ends.push(() => jobs.stop());
  const send = (given: Partial<NewMail> = {}) => jobs.transaction((tx) => mail.send(tx, { ...letter, ...given }));
  const later = async (milliseconds: number) => {
    clock.move(milliseconds);
    jobs.wake();
    await jobs.idle();
  };
  const rows = () => store.db.selectFrom("mail").selectAll().orderBy("id").execute();
  const known = async () => (await mail.recent()).map(({ state, reason, attempts }) => [state, reason, attempts]);
  return { server, store, clock, jobs, mail, send, later, rows, known, lines, from };
}

describeOnBothDatabases("a mail", (open) => {
  it("goes out with its transaction, in the name of the initiative, and nothing of it stays", async () => {
    const { server, jobs, mail, send, rows, lines } = await begin(open);
    expect(await mail.isSetUp()).toBe(true);
    const attachments = [{ name: "event.ics", type: "text/calendar", content: "BEGIN:VCALENDAR" }];
    expect(await send({ attachments })).toBe("waiting");
    await jobs.idle();
    const [got, ...others] = server.mails();
    expect(others).toEqual([]);
    expect(got).toMatchObject({ subject: "Your code", text: "It is 123 456." });
    expect(got?.from?.value).toEqual([{ name: "Example IGF", address: "igf@igf.example" }]);
    expect(got?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(got?.messageId).toMatch(/^<[0-9a-z]{26}@igf\.example>$/);
    expect(got?.attachments.map(({ content }) => content.toString())).toEqual(["BEGIN:VCALENDAR"]);
    const kept = JSON.stringify(await rows());
    expect(kept).not.toMatch(/ada|123|code|example\.org/i);
    expect(await rows()).toMatchObject([{ state: "sent", content: null, attempts: 1 }]);
    expect(lines.join("")).not.toContain("ada@");
  });

  it("does not go out when its transaction fails", async () => {
    const { server, jobs, mail, rows } = await begin(open);
    const failing = jobs.transaction(async (tx) => {
      await mail.send(tx, letter);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await jobs.idle();
    expect([server.mails(), await rows()]).toEqual([[], []]);
  });

  it("is sealed while it waits, for its own row only", async () => {
    let away = true;
    const { server, send, jobs, rows, store, later } = await begin(open, {
      answer: () => (away ? "421 Later" : undefined),
    });
    await send();
    await send({ text: "another", to: "bob@example.org" });
    await jobs.idle();
    expect(JSON.stringify(await rows())).not.toMatch(/ada@|bob@|123 456|your code|another|example\.org/i);
    const [one, two] = await rows();
    await store.transaction((db) =>
      db
        .updateTable("mail")
        .set({ content: two?.content ?? null })
        .where("id", "=", one?.id ?? "")
        .execute(),
    );
    away = false;
    for (let minute = 0; minute < 10; minute++) await later(MINUTE);
    expect(server.mails().map(({ text }) => text)).toEqual(["another\n"]);
  });

  it("is tried again after 1 and 5 minutes, a quarter, 1, 4 and 12 hours, and given up after two days", async () => {
    let down = true;
    const { server, send, jobs, known, later, clock, mail } = await begin(open, {
      answer: (step) => (step === "recipient" && down ? "451 Greylisted, <ada@example.org>" : undefined),
    });
    await send();
    await jobs.idle();
    const began = clock.now();
    const tries: number[] = [];
    for (let seen = 1; clock.now() - began < 3 * DAY; ) {
      await later(MINUTE);
      const [record] = await mail.recent();
      if ((record?.attempts ?? 0) > seen) tries.push((clock.now() - began) / MINUTE);
      seen = record?.attempts ?? 0;
      if (record?.state !== "waiting") break;
      const next = (record.next ?? 0) - clock.now() - MINUTE;
      if (next > 0) clock.move(next);
    }
    expect(tries).toEqual([1, 6, 21, 81, 321, 1041, 1761, 2481]);
    expect(await mail.recent()).toMatchObject([
      { state: "failed", reason: "recipient", said: "451 Greylisted, (address)", attempts: 9 },
    ]);
    down = false;
    await send();
    await jobs.idle();
    expect(server.mails()).toHaveLength(1);
    expect((await known())[0]).toEqual(["sent", undefined, 1]);
  });

  it("that is refused for good ends at once, and its content with it but for the address; the others go on", async () => {
    const { server, mail, send, jobs, known, rows } = await begin(open, {
      answer: (step, value) => (step === "recipient" && value.startsWith("ada") ? "550 No such user here" : undefined),
    });
    await send();
    await send({ to: "bob@example.org" });
    await jobs.idle();
    expect(server.mails()).toHaveLength(1);
    expect(await known()).toEqual([
      ["sent", undefined, 1],
      ["failed", "recipient", 1],
    ]);
    expect((await rows()).filter(({ content }) => content !== null)).toHaveLength(1);
    expect((await mail.refused()).map(({ to }) => to)).toEqual([letter.to]);
    expect(await mail.waitingFor(letter.to)).toMatchObject([{ subject: "", text: "" }]);
  });

  it("waits while the server is away, with all the others, and costs one connection", async () => {
    const { server, send, jobs, known, later } = await begin(open, {
      answer: (step) => (step === "sender" && away ? "550 Not yet confirmed" : undefined),
    });
    let away = true;
    for (const to of ["a@x.example", "b@x.example", "c@x.example"]) await send({ to });
    await jobs.idle();
    expect(await known()).toEqual(Array.from({ length: 3 }, () => ["waiting", "sender", 1]));
    expect(server.connections()).toBeLessThanOrEqual(2);
    away = false;
    await later(2 * MINUTE);
    expect(server.mails()).toHaveLength(3);
  });

  it("that breaks each connection does not hold up the others", async () => {
    const { server, send, jobs } = await begin(open, {
      answer: (step, text) => (step === "content" && text.includes("poison") ? "421 Good bye" : undefined),
    });
    await send({ text: "poison" });
    for (const to of ["a@x.example", "b@x.example"]) await send({ to });
    await jobs.idle();
    expect(server.mails()).toHaveLength(2);
  });

  it("for which somebody waits goes before the others", async () => {
    let hold: (() => void) | undefined;
    const held = new Promise<undefined>((resolve) => {
      hold = () => resolve(undefined);
    });
    const { server, send, jobs } = await begin(open, { answer: (step) => (step === "connect" ? held : undefined) });
    for (const subject of ["one", "two", "three"]) await send({ subject });
    await send({ subject: "code", urgent: true });
    hold?.();
    await jobs.idle();
    const subjects = server.mails().map(({ subject }) => subject);
    expect(subjects.indexOf("code")).toBeLessThanOrEqual(1);
    expect(subjects).toHaveLength(4);
  });

  it("is given up when it is of no more use", async () => {
    const { server, send, later, jobs, known, clock } = await begin(open, {
      answer: (step) => (step === "login" || step === "sender" ? "451 Busy" : undefined),
    });
    await send({ until: clock.now() + 4 * MINUTE });
    await jobs.idle();
    await later(MINUTE);
    expect(await known()).toEqual([["failed", "sender", 2]]);
    await send({ until: clock.now() - 1 });
    await jobs.idle();
    expect((await known())[0]).toEqual(["failed", "too-late", 0]);
    expect(server.mails()).toEqual([]);
  });

  it("with the key of one that is known is not sent twice; another sender's keys are its own", async () => {
    const { server, send, jobs, mail } = await begin(open);
    for (let i = 0; i < 3; i++) expect(await send({ key: "reminder 1" })).toBe("waiting");
    await jobs.idle();
    await send({ key: "reminder 1" });
    await jobs.transaction((tx) => mail.doorOf("labs").send(tx, { ...letter, key: "reminder 1" }));
    await jobs.idle();
    expect(server.mails()).toHaveLength(2);
    expect((await mail.recent()).map(({ sender }) => sender)).toEqual(["labs", "node"]);
  });

  it("is not written when its address got enough in the last hour, however it is spelt", async () => {
    const { server, send, jobs, later } = await begin(open);
    for (let i = 0; i < mostToOneAddress; i++) expect(await send()).toBe("waiting");
    expect(await send({ to: "Ada@Example.org" })).toBe("too-many");
    expect(await send({ to: "bob@example.org" })).toBe("waiting");
    await jobs.idle();
    expect(server.mails()).toHaveLength(mostToOneAddress + 1);
    await later(HOUR);
    expect(await send()).toBe("waiting");
    await jobs.idle();
  });

  it.each([
    ["to", { to: "ada@example.org, eve@evil.example" }],
    ["to", { to: "ada@example.org\r\nBcc: eve@evil.example" }],
    ["subject", { subject: " \r\n " }],
    ["attachments", { attachments: [{ name: "x", type: "text/html\r\nX: y", content: "" }] }],
    ["attachments", { attachments: [{ name: "x", type: "text/plain", content: new Uint8Array(6_000_000) }] }],
  ])("is refused for its %s: %o", async (path, given) => {
    const { send } = await begin(open);
    await expect(send(given as Partial<NewMail>)).rejects.toMatchObject({ code: "invalid", problems: [{ path }] });
  });

  it("is forgotten after 30 days", async () => {
    const { send, jobs, later, rows } = await begin(open);
    await send();
    await jobs.idle();
    await later(DAY);
    expect(await rows()).toMatchObject([{ recipient: null }]);
    await later(30 * DAY);
    expect(await rows()).toEqual([]);
  });

  it("that waited in a backup is not sent after a restore", async () => {
    const { server, jobs, mail, send, known, clock } = await begin(open, { answer: () => "421 Later" });
    await send();
    await jobs.idle();
    clock.move(1);
    await jobs.transaction((tx) => mail.forgetWaiting(tx, clock.now()));
    expect(await known()).toEqual([["failed", "restored", 1]]);
    expect(server.mails()).toEqual([]);
  });
});

describeOnBothDatabases("the settings of mail", (open) => {
  it("are none at first, and no mail is kept then", async () => {
    const { mail, send, rows } = await begin(open, { server: false });
    expect([await mail.isSetUp(), await mail.settings()]).toEqual([false, undefined]);
    expect(await send()).toBe("not-set-up");
    expect(await mail.test("ada@example.org", letter)).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it("in the database win over those of the file, until they are cleared", async () => {
    const { server, mail, jobs, send, from } = await begin(open, { answer: () => undefined });
    expect(await mail.settings()).toMatchObject({ source: "file", hasPassword: false, fileHidden: false });
    const own = {
      host: "127.0.0.1",
      port: server.port,
      tls: "upgrade" as const,
      from: { ...from, name: "Our\r\nForum" },
    };
    await jobs.transaction((tx) =>
      mail.setSettings(tx, { ...own, user: "igf", password: "secret", replyTo: "x@y.example" }),
    );
    const shown = await mail.settings();
    expect(shown).toMatchObject({ source: "console", hasPassword: true, fileHidden: true, user: "igf" });
    expect(JSON.stringify(shown)).not.toContain("secret");
    await send();
    await jobs.idle();
    expect(server.mails()[0]?.from?.value[0]?.name).toBe("Our Forum");
    await jobs.transaction((tx) => mail.setSettings(tx, undefined));
    expect(await mail.settings()).toMatchObject({ source: "file" });
  });

  it("keep a password for its own server and user only, and sealed", async () => {
    const logins: string[] = [];
    const answer: CaptureMailOptions["answer"] = (step, value) => {
      if (step === "login") logins.push(value);
      return undefined;
    };
    const { server, store, mail, jobs, send, from } = await begin(open, { answer });
    const own = { host: "127.0.0.1", port: server.port, tls: "upgrade" as const, from, user: "igf" };
    const set = (given: object) => jobs.transaction((tx) => mail.setSettings(tx, { ...own, ...given }));
    await expect(set({})).rejects.toMatchObject({ problems: [{ path: "password" }] });
    await set({ password: "s3cret" });
    await set({ replyTo: "office@igf.example" });
    await send();
    await jobs.idle();
    expect(logins).toEqual(["igf:s3cret"]);
    await expect(set({ host: "evil.example" })).rejects.toMatchObject({ problems: [{ path: "password" }] });
    await expect(set({ user: "other" })).rejects.toMatchObject({ problems: [{ path: "password" }] });
    const tables = [
      await store.db.selectFrom("mail_settings").selectAll().execute(),
      await store.db.selectFrom("audit_entry").selectAll().execute(),
    ];
    expect(JSON.stringify(tables)).not.toContain("s3cret");
  });

  it.each([
    ["host", { host: "mail example" }],
    ["port", { port: 0 }],
    ["from", { from: { name: "", address: "nobody" } }],
    ["replyTo", { replyTo: "a@b.example, c@d.example" }],
  ])("are refused for a wrong %s", async (path, given) => {
    const { mail, jobs, from } = await begin(open);
    const settings = { host: "mail.example", port: 465, tls: "at-once" as const, from, ...given };
    const set = jobs.transaction((tx) => mail.setSettings(tx, settings));
    await expect(set).rejects.toMatchObject({ code: "invalid", problems: [{ path }] });
  });

  it("that are put right send at once what waited", async () => {
    const { server, mail, jobs, send, from } = await begin(open, {
      answer: (step) => (step === "login" ? "535 No" : undefined),
    });
    const own = { host: "127.0.0.1", port: server.port, tls: "upgrade" as const, from };
    await jobs.transaction((tx) => mail.setSettings(tx, { ...own, user: "igf", password: "wrong" }));
    await send();
    await jobs.idle();
    expect(await mail.figures()).toMatchObject({
      waiting: 1,
      retrying: 1,
      trouble: { reason: "login", said: "535 No" },
    });
    await jobs.transaction((tx) => mail.setSettings(tx, own));
    await jobs.idle();
    expect(server.mails()).toHaveLength(1);
    expect(await mail.figures()).toMatchObject({ waiting: 0, sent: 1, failed: 0 });
    expect(await mail.figures()).not.toHaveProperty("trouble");
  });

  it("are tried step by step", async () => {
    let words: [string, string] | undefined;
    const { mail, jobs, server, from } = await begin(open, {
      answer: (step) => (step === words?.[0] ? words[1] : undefined),
    });
    const own = { host: "127.0.0.1", port: server.port, tls: "upgrade" as const, from, user: "u", password: "p" };
    await jobs.transaction((tx) => mail.setSettings(tx, own));
    const trial = () => mail.test("ada@example.org", letter);
    expect(await trial()).toMatchObject({ passed: ["name", "connection", "login", "sender", "recipient", "content"] });
    words = ["login", "535 Bad"];
    expect(await trial()).toEqual({
      passed: ["name", "connection"],
      failed: { step: "login", reason: "login", said: "535 Bad" },
    });
    words = ["recipient", "550 <ada@example.org> unknown"];
    expect(await trial()).toMatchObject({
      passed: ["name", "connection", "login", "sender"],
      failed: { step: "recipient", said: "550 (address) unknown" },
    });
  });
});
