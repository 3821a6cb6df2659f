import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import type { SignInMail } from "./ask-to-sign-in.ts";
import type { SignInAnswer } from "./sign-in.ts";
import { firefox, type TestPeople, testPeople } from "./test-people.ts";

const minute = 60_000;
const email = "amina@igf.example";

describeOnBothDatabases("signing in", (open) => {
  async function ready() {
    const at = testPeople(await open());
    return { ...at, first: await at.owner(email) };
  }

  const ask = ({ people, tx }: TestPeople, more: { email?: string; address?: string; next?: string } = {}) =>
    tx((one) => people.askToSignIn(one, { email, lang: "en", ...more }));

  async function askAndMail(at: TestPeople, more = {}): Promise<{ attempt: string; mail: SignInMail }> {
    const { attempt, mail } = await ask(at, more);
    if (!mail) throw new Error("no mail");
    return { attempt, mail };
  }

  const byCode = ({ people, tx }: TestPeople, attempt: string, code: string, address?: string) =>
    tx((one) => people.signIn(one, { attempt, code, address }, firefox));

  const byLink = ({ people, tx }: TestPeople, token: string) => tx((one) => people.signIn(one, { token }, firefox));

  const other = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, "0");

  const value = (answer: SignInAnswer) => {
    if (!answer.ok) throw new Error(answer.why);
    return answer.value;
  };

  it("works by the code, once, and the link that came with it is over then", async () => {
    const at = await ready();
    const { attempt, mail } = await askAndMail(at, {
      email: ` ${email.toUpperCase()} `,
      next: "/en/console/events?a=1",
    });
    expect({ to: mail.to, name: mail.name, lang: mail.lang }).toEqual({ to: email, name: "Amina", lang: "en" });
    expect(mail.code).toMatch(/^\d{6}$/);
    const typed = `${mail.code.slice(0, 3)} ${mail.code.slice(3)}`;
    const signedIn = value(await byCode(at, attempt, typed));
    expect(signedIn.next).toBe("/en/console/events?a=1");
    expect(signedIn.person.id).toBe(at.first.person.id);
    expect((await at.people.findSession(signedIn.token))?.session).toBe(signedIn.session);
    expect(await byCode(at, attempt, mail.code)).toEqual({ ok: false, why: "over" });
    expect(await byLink(at, mail.token)).toEqual({ ok: false, why: "over" });
  });

  it("works by the link in any browser, once; looking at it uses nothing up", async () => {
    const at = await ready();
    const { attempt, mail } = await askAndMail(at);
    for (let scan = 0; scan < 3; scan++) {
      expect(await at.people.findSignInLink(mail.token)).toEqual({
        name: "Amina",
        expires: at.clock.now() + 15 * minute,
      });
    }
    value(await byLink(at, mail.token));
    expect(await at.people.findSignInLink(mail.token)).toBeUndefined();
    expect(await byLink(at, mail.token)).toEqual({ ok: false, why: "over" });
    expect(await byCode(at, attempt, mail.code)).toEqual({ ok: false, why: "over" });
  });

  it("gives one session to two who use the same code, or the same link, at the same moment", async () => {
    const at = await ready();
    const coded = await askAndMail(at);
    const codes = await Promise.all([1, 2, 3, 4].map(() => byCode(at, coded.attempt, coded.mail.code)));
    expect(codes.filter(({ ok }) => ok)).toHaveLength(1);
    const linked = await askAndMail(at);
    const links = await Promise.all([1, 2, 3, 4].map(() => byLink(at, linked.mail.token)));
    expect(links.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("always begins a session of its own", async () => {
    const at = await ready();
    const [one, two] = [await askAndMail(at), await askAndMail(at)];
    const first = value(await byLink(at, two.mail.token));
    const again = await askAndMail(at);
    const second = value(await byCode(at, again.attempt, again.mail.code));
    expect(new Set([at.first.token, first.token, second.token]).size).toBe(3);
    expect(new Set([at.first.session, first.session, second.session]).size).toBe(3);
    expect(await byCode(at, one.attempt, one.mail.code)).toEqual({ ok: false, why: "over" });
  });

  it("ends code and link after 15 minutes", async () => {
    const at = await ready();
    const { attempt, mail } = await askAndMail(at);
    at.clock.move(15 * minute);
    expect(await byCode(at, attempt, mail.code)).toEqual({ ok: false, why: "over" });
    expect(await at.people.findSignInLink(mail.token)).toBeUndefined();
    expect(await byLink(at, mail.token)).toEqual({ ok: false, why: "over" });
  });

  it("takes a code only together with what the browser that asked was given", async () => {
    const at = await ready();
    const { mail } = await askAndMail(at);
    const stranger = await ask(at, { email: "nobody@igf.example" });
    expect(await byCode(at, stranger.attempt, mail.code)).toEqual({ ok: false, why: "wrong", left: 4 });
    expect(await byCode(at, "made up", mail.code)).toEqual({ ok: false, why: "over" });
  });

  it("looks at five codes and no more, also when a hundred come at once", async () => {
    const at = await ready();
    const { attempt, mail } = await askAndMail(at);
    for (const left of [4, 3, 2, 1]) {
      expect(await byCode(at, attempt, other(mail.code))).toEqual({ ok: false, why: "wrong", left });
    }
    expect(await byCode(at, attempt, other(mail.code))).toEqual({ ok: false, why: "over" });
    expect(await byCode(at, attempt, mail.code)).toEqual({ ok: false, why: "over" });

    const flooded = await askAndMail(at);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => byCode(at, flooded.attempt, other(flooded.mail.code, n + 1))),
    );
    expect(answers.filter((answer) => !answer.ok && answer.why === "wrong")).toHaveLength(4);
    expect(answers.some(({ ok }) => ok)).toBe(false);
  });

  it("locks the account's codes after ten wrong ones, whoever asks from wherever; the mailed link still works", async () => {
    const at = await ready();
    for (const n of [1, 2]) {
      const { attempt, mail } = await askAndMail(at, { address: `198.51.100.${n}` });
      for (let tried = 0; tried < 5; tried++) await byCode(at, attempt, other(mail.code), `198.51.100.${n}`);
    }
    const { attempt, mail } = await askAndMail(at, { address: "203.0.113.9" });
    expect(await byCode(at, attempt, mail.code, "203.0.113.9")).toEqual({ ok: false, why: "locked" });
    expect(await at.audited()).toContain("sign-in.locked");
    value(await byLink(at, mail.token));
    at.clock.move(60 * minute);
    const later = await askAndMail(at);
    value(await byCode(at, later.attempt, later.mail.code));
  });

  it("locks an account for a day after thirty wrong codes, and an address after twenty over many accounts", async () => {
    const at = await ready();
    for (let n = 0; n < 30; n++) {
      const { attempt, mail } = await askAndMail(at);
      await byCode(at, attempt, other(mail.code));
      at.clock.move(12 * minute);
    }
    const locked = await askAndMail(at);
    expect(await byCode(at, locked.attempt, locked.mail.code)).toEqual({ ok: false, why: "locked" });

    const address = "198.51.100.77";
    for (let n = 0; n < 20; n++) {
      const { attempt } = await ask(at, { email: `nobody${n}@igf.example`, address });
      await byCode(at, attempt, "000000", address);
    }
    const { attempt } = await ask(at, { email: "somebody@igf.example", address });
    expect(await byCode(at, attempt, "000000", address)).toEqual({ ok: false, why: "locked" });
    expect(await byCode(at, attempt, "000000", "198.51.100.78")).toMatchObject({ why: "wrong" });
  });

  it("does not count codes that were right: a hall full of people behind one address can sign in", async () => {
    const at = await ready();
    const address = "198.51.100.77";
    for (let n = 0; n < 25; n++) {
      await at.member(at.first, `member${n}@igf.example`);
      const { attempt, mail } = await askAndMail(at, { email: `member${n}@igf.example`, address });
      value(await byCode(at, attempt, mail.code, address));
    }
  });

  it("answers the same about people who are here, who are not, and who may not come in", async () => {
    const at = await ready();
    const banned = await at.member(at.first, "banned@igf.example");
    await at.tx((one) => at.people.disable(one, { id: banned.person.id, by: "operator" }));
    const before = await at.store.db.selectFrom("person_attempt").selectAll().execute();
    for (const who of ["nobody@igf.example", "banned@igf.example"]) {
      const asked = await ask(at, { email: who });
      expect(Object.keys(asked)).toEqual(["attempt"]);
      const answers = [];
      for (let tried = 0; tried < 6; tried++) answers.push(await byCode(at, asked.attempt, "000000"));
      expect(answers.map((answer) => !answer.ok && answer.why)).toEqual([
        "wrong",
        "wrong",
        "wrong",
        "wrong",
        "over",
        "over",
      ]);
    }
    const rows = await at.store.db.selectFrom("person_attempt").selectAll().execute();
    expect(rows.length - before.length).toBe(2);
    const refused = () => ask(at, { email: "nobody@igf.example", address: "198.51.100.1" });
    for (let n = 0; n < 5; n++) await refused();
    await expect(refused()).rejects.toMatchObject({ code: "too-many-requests", retryAfter: 3600 });
    for (let n = 0; n < 5; n++) await ask(at, { address: "198.51.100.2" });
    await expect(ask(at, { address: "198.51.100.2" })).rejects.toMatchObject({ code: "too-many-requests" });
  });

  it("goes on to paths of this site only", async () => {
    const at = await ready();
    const bad = [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      "en",
      "/a\nb",
      `/${"a".repeat(600)}`,
    ];
    for (const next of bad) {
      const { mail } = await askAndMail(at, { next, address: next });
      expect([next, value(await byLink(at, mail.token)).next]).toEqual([next, undefined]);
      at.clock.move(60 * minute);
    }
  });

  it("keeps neither codes nor tokens, nor addresses of those who ask", async () => {
    const at = await ready();
    const { attempt, mail } = await askAndMail(at, { address: "198.51.100.5" });
    await ask(at, { email: "private@elsewhere.example", address: "198.51.100.5" });
    const signedIn = value(await byLink(at, (await askAndMail(at)).mail.token));
    const kept = [];
    for (const table of ["person_attempt", "person_link", "person_limit", "person_session", "audit_entry"] as const) {
      kept.push(...(await at.store.db.selectFrom(table).selectAll().execute()));
    }
    const text = JSON.stringify(kept);
    for (const secret of [attempt, mail.token, signedIn.token, at.first.token, "private@", "198.51.100.5", email]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    expect(kept.every((row) => !Object.values(row).includes(mail.code))).toBe(true);
  });

  it("forgets what is over", async () => {
    const at = await ready();
    await ask(at);
    at.clock.move(120 * minute);
    await ask(at, { email: "nobody@igf.example" });
    const { db } = at.store;
    expect(await db.selectFrom("person_attempt").selectAll().execute()).toHaveLength(1);
    expect(await db.selectFrom("person_link").selectAll().execute()).toHaveLength(1);
  });
});
