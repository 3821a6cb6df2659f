import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { testPeople } from "./test-people.ts";

const minute = 60_000;

describeOnBothDatabases("another e-mail address for oneself", (open) => {
  async function ready() {
    const at = testPeople(await open());
    const owner = await at.owner();
    const editor = await at.member(owner, "editor@igf.example");
    const { people, tx } = at;
    const ask = (email: string, more: { person?: string; address?: string } = {}) =>
      tx((one) => people.askNewEmail(one, { person: editor.person.id, email, ...more }));
    const take = (token: string, person = editor.person.id) => tx((one) => people.takeNewEmail(one, { token, person }));
    return { ...at, owner, editor, ask, take };
  }
  type At = Awaited<ReturnType<typeof ready>>;

  async function asked(at: At, email: string) {
    const { mail } = await at.ask(email);
    if (!mail) throw new Error("no mail");
    return mail;
  }

  it("counts once its link was taken by the person who asked; sessions stay, and what lies in the old mailbox is over", async () => {
    const at = await ready();
    const { people, tx, editor } = at;
    const old = await tx((one) => people.signInLink(one, "editor@igf.example"));
    const mail = await asked(at, " New.Editor@IGF.example ");
    expect(mail).toMatchObject({ to: "New.Editor@igf.example", name: "editor" });
    expect(await people.findNewEmail({ token: mail.token, person: editor.person.id })).toEqual({
      email: "New.Editor@igf.example",
    });
    expect((await people.find(editor.person.id))?.email).toBe("editor@igf.example");
    expect(await at.take(mail.token)).toMatchObject({
      before: "editor@igf.example",
      person: { email: "New.Editor@igf.example" },
    });
    expect((await people.findSession(editor.token))?.person.email).toBe("New.Editor@igf.example");
    expect(await people.findSignInLink(old.token)).toBeUndefined();
    await expect(at.take(mail.token)).rejects.toMatchObject({ code: "gone" });
    expect(await at.audited()).toContain("person.email-changed");
  });

  it("is nobody's but the asker's: a mistyped address opens no account to whoever has it", async () => {
    const at = await ready();
    const { people, owner } = at;
    const { token } = await asked(at, "typo@elsewhere.example");
    expect(await people.findNewEmail({ token, person: owner.person.id })).toBeUndefined();
    await expect(at.take(token, owner.person.id)).rejects.toMatchObject({ code: "gone" });
    expect(await people.findSignInLink(token)).toBeUndefined();
    expect(await at.tx((one) => people.signIn(one, { token }))).toEqual({ ok: false, why: "over" });
    await expect(at.tx((one) => people.acceptInvitation(one, { token, name: "X" }))).rejects.toMatchObject({
      code: "gone",
    });
    expect(await people.findNewEmail({ token, person: at.editor.person.id })).toBeDefined();
  });

  it("keeps the same rows for an address that somebody has as for a free one, and mails nothing there", async () => {
    const at = await ready();
    const rows = () => at.store.db.selectFrom("person_link").selectAll().where("kind", "=", "new-email").execute();
    expect(await at.ask("AMINA@igf.example")).toEqual({});
    expect(await rows()).toHaveLength(1);
    expect(await at.ask("free@igf.example")).toHaveProperty("mail.to", "free@igf.example");
    expect(await rows()).toHaveLength(1);
    await expect(at.ask("EDITOR@igf.example")).rejects.toMatchObject({ code: "invalid" });
    await expect(at.ask("no address")).rejects.toMatchObject({ code: "invalid" });
  });

  it("goes to nobody when somebody else came by this address meanwhile", async () => {
    const at = await ready();
    const { token } = await asked(at, "wanted@igf.example");
    await at.member(at.owner, "wanted@igf.example");
    await expect(at.take(token)).rejects.toMatchObject({ code: "gone" });
    expect((await at.people.find(at.editor.person.id))?.email).toBe("editor@igf.example");
  });

  it("ends after an hour, with the next asking, and is asked for five times an hour", async () => {
    const at = await ready();
    const first = await asked(at, "one@igf.example");
    const second = await asked(at, "two@igf.example");
    await expect(at.take(first.token)).rejects.toMatchObject({ code: "gone" });
    at.clock.move(60 * minute);
    await expect(at.take(second.token)).rejects.toMatchObject({ code: "gone" });
    for (let n = 0; n < 5; n++) await at.ask(`n${n}@igf.example`);
    await expect(at.ask("six@igf.example")).rejects.toMatchObject({ code: "too-many-requests", retryAfter: 3600 });
  });

  it("is set without a mail by an owner or the operator, and by nobody else", async () => {
    const at = await ready();
    const { people, tx, editor, owner } = at;
    const set = (email: string, by: "operator" | { person: string }) =>
      tx((one) => people.setEmail(one, { id: editor.person.id, email, by }));
    await expect(set("x@igf.example", { person: editor.person.id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("amina@igf.example", "operator")).rejects.toMatchObject({ code: "conflict" });
    expect(await set("x@igf.example", { person: owner.person.id })).toMatchObject({ before: "editor@igf.example" });
    expect(await set("X@igf.example", "operator")).toMatchObject({ person: { email: "X@igf.example" } });
  });
});
