import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { hashOf } from "./secrets.ts";
import { testPeople } from "./test-people.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

describeOnBothDatabases("people, roles and sessions", (open) => {
  async function ready() {
    const at = testPeople(await open());
    const owner = await at.owner();
    const editor = await at.member(owner, "editor@igf.example");
    return { ...at, owner, editor, by: { person: owner.person.id } };
  }

  it("ends every session of somebody whose role changes, but the one that is kept", async () => {
    const { people, tx, owner, editor, by } = await ready();
    const { token } = await tx((one) => people.signInLink(one, "EDITOR@igf.example"));
    const second = await tx((one) => people.signIn(one, { token }));
    if (!second.ok) throw new Error(second.why);
    await tx((one) => people.setRole(one, { id: editor.person.id, role: "owner", by, keep: second.value.session }));
    expect(await people.findSession(editor.token)).toBeUndefined();
    expect((await people.findSession(second.value.token))?.person.role).toBe("owner");
    await tx((one) => people.setRole(one, { id: editor.person.id, role: "contributor", by }));
    expect(await people.findSession(second.value.token)).toBeUndefined();
    expect(await people.findSession(owner.token)).toBeDefined();
  });

  it("lets only owners and the operator manage people", async () => {
    const { people, tx, owner, editor } = await ready();
    const disabled = await testDisabledOwner();
    async function testDisabledOwner() {
      const { token } = await tx((one) =>
        people.invite(one, { email: "x@igf.example", role: "owner", by: "operator" }),
      );
      const other = await tx((one) => people.acceptInvitation(one, { token, name: "X" }));
      await tx((one) => people.disable(one, { id: other.person.id, by: "operator" }));
      return other.person.id;
    }
    for (const person of [editor.person.id, disabled, "nobody"]) {
      const [id, by] = [owner.person.id, { person }];
      for (const run of [
        () => tx((one) => people.setRole(one, { id: editor.person.id, role: "owner", by })),
        () => tx((one) => people.disable(one, { id, by })),
        () => tx((one) => people.enable(one, { id: disabled, by })),
        () => tx((one) => people.erase(one, { id, by })),
        () => tx((one) => people.invite(one, { email: "new@igf.example", role: "owner", by })),
        () => tx((one) => people.withdrawInvitation(one, { id, by })),
      ]) {
        await expect(run()).rejects.toMatchObject({ code: "forbidden" });
      }
    }
  });

  it("always keeps one owner who can sign in, also when two owners remove each other at once", async () => {
    const { people, tx, owner, editor, by } = await ready();
    const id = owner.person.id;
    const last = { code: "conflict" };
    await expect(tx((one) => people.setRole(one, { id, role: "editor", by }))).rejects.toMatchObject(last);
    await expect(tx((one) => people.disable(one, { id, by: "operator" }))).rejects.toMatchObject(last);
    await expect(tx((one) => people.erase(one, { id, by }))).rejects.toMatchObject(last);
    await tx((one) => people.setRole(one, { id: editor.person.id, role: "owner", by }));
    const done = await Promise.allSettled([
      tx((one) => people.disable(one, { id, by: "operator" })),
      tx((one) => people.setRole(one, { id: editor.person.id, role: "reviewer", by: "operator" })),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const owners = (await people.list()).filter(({ role, disabled }) => role === "owner" && !disabled);
    expect(owners).toHaveLength(1);
  });

  it("closes every way in for somebody disabled, and opens it again", async () => {
    const { people, tx, editor, by } = await ready();
    const { email, id } = editor.person;
    const link = await tx((one) => people.signInLink(one, email));
    const asked = await tx((one) => people.askToSignIn(one, { email, lang: "en" }));
    await tx((one) => people.disable(one, { id, by }));
    expect(await people.findSession(editor.token)).toBeUndefined();
    expect(await tx((one) => people.signIn(one, { token: link.token }))).toEqual({ ok: false, why: "over" });
    const code = { attempt: asked.attempt, code: asked.mail?.code ?? "" };
    expect(await tx((one) => people.signIn(one, code))).toEqual({ ok: false, why: "over" });
    await expect(tx((one) => people.signInLink(one, email))).rejects.toMatchObject({ code: "not-found" });
    await tx((one) => people.enable(one, { id, by }));
    const again = await tx((one) => people.signInLink(one, email));
    expect(await tx((one) => people.signIn(one, { token: again.token }))).toMatchObject({ ok: true });
  });

  it("erases everything about somebody but their id in the audit log", async () => {
    const { people, tx, store, facts, editor, by, audited } = await ready();
    const { id, email } = editor.person;
    await tx((one) => people.askToSignIn(one, { email, lang: "en" }));
    await store.transaction((db) =>
      db
        .insertInto("person_passkey")
        .values({
          id: "p",
          person: id,
          public_key: "",
          counter: 0,
          transports: "[]",
          name: "phone",
          created_at: 1,
          used_at: null,
        })
        .execute(),
    );
    await tx((one) => people.erase(one, { id, by: { person: id } }));
    for (const table of ["person", "person_session", "person_link", "person_attempt", "person_passkey"] as const) {
      expect([table, JSON.stringify(await store.db.selectFrom(table).selectAll().execute()).includes(id)]).toEqual([
        table,
        false,
      ]);
    }
    expect(facts).toEqual([["person.erased", { id }]]);
    expect((await audited()).at(-1)).toBe("person.erased");
    const log = JSON.stringify(await store.db.selectFrom("audit_entry").selectAll().execute());
    expect([log.includes(id), log.includes("igf.example")]).toEqual([true, false]);
    await tx((one) => people.eraseAgain(one, id));
    expect(facts).toHaveLength(1);
    await tx((one) => people.invite(one, { email, role: "editor", by }));
  });

  it("erases again after a restore, also the only owner", async () => {
    const { people, tx, owner } = await ready();
    await tx((one) => people.eraseAgain(one, owner.person.id));
    expect(await people.hasOwner()).toBe(false);
    await tx((one) => people.setupLink(one));
  });

  it("opens nothing after a restore that was open when the backup was made", async () => {
    const { people, tx, owner } = await ready();
    const invited = await tx((one) => people.invite(one, { email: "a@igf.example", role: "owner", by: "operator" }));
    const link = await tx((one) => people.signInLink(one, owner.person.email));
    await tx((one) => people.forgetWaysIn(one));
    expect(await people.findSession(owner.token)).toBeUndefined();
    expect(await people.findInvitation(invited.token)).toBeUndefined();
    expect(await people.findSignInLink(link.token)).toBeUndefined();
    expect(await people.list()).toHaveLength(2);
  });

  it("writes when a session was last used every few minutes only", async () => {
    const { people, clock, editor } = await ready();
    const began = clock.now();
    const seen = async () => (await people.sessions(editor.person.id))[0]?.seen;
    clock.move(5 * minute - 1);
    await people.findSession(editor.token);
    expect(await seen()).toBe(began);
    clock.move(1);
    await people.findSession(editor.token);
    expect(await seen()).toBe(began + 5 * minute);
    expect((await people.find(editor.person.id))?.seen).toBe(began + 5 * minute);
  });

  it("ends a session that is not used for two weeks, and every one after ninety days", async () => {
    const { people, clock, owner, editor } = await ready();
    for (let days = 0; days < 84; days += 12) {
      clock.move(12 * day);
      expect(await people.findSession(owner.token)).toBeDefined();
    }
    expect(await people.findSession(editor.token)).toBeUndefined();
    expect(await people.sessions(editor.person.id)).toEqual([]);
    clock.move(6 * day);
    expect(await people.findSession(owner.token)).toBeUndefined();
  });

  it("lists sessions with their browser, and ends one's own only", async () => {
    const { people, tx, owner, editor } = await ready();
    expect(await people.sessions(editor.person.id)).toMatchObject([{ id: editor.session, agent: "Firefox, Linux" }]);
    const foreign = { person: editor.person.id, session: owner.session };
    expect(await tx((one) => people.endSession(one, foreign))).toBe(false);
    expect(await tx((one) => people.endSession(one, { ...foreign, session: editor.session }))).toBe(true);
    expect(await people.findSession(editor.token)).toBeUndefined();
    expect(await people.findSession(owner.token)).toBeDefined();
  });

  it("signs out, and knows no session by its hash, its id or a made up token", async () => {
    const { people, tx, owner } = await ready();
    for (const token of ["", owner.session, hashOf(owner.token), "x".repeat(5000)]) {
      expect(await people.findSession(token)).toBeUndefined();
    }
    const session = await people.findSession(owner.token);
    if (!session) throw new Error("no session");
    expect((await people.findSession(owner.token))?.csrf).toBe(session.csrf);
    await tx((one) => people.signOut(one, session));
    expect(await people.findSession(owner.token)).toBeUndefined();
  });

  it("gives every session a token of its own for its forms", async () => {
    const { people, owner, editor } = await ready();
    const [one, other] = [await people.findSession(owner.token), await people.findSession(editor.token)];
    expect(one?.csrf).toMatch(/^[\w-]{43}$/);
    expect(one?.csrf).not.toBe(other?.csrf);
  });

  it("renames, and refuses a name that is none", async () => {
    const { people, tx, editor } = await ready();
    const { id } = editor.person;
    await tx((one) => people.rename(one, { id, name: " Éditrice\n2 ", lang: "es" }));
    expect(await people.find(id)).toMatchObject({ name: "Éditrice 2", lang: "es" });
    await expect(tx((one) => people.rename(one, { id, name: "" }))).rejects.toMatchObject({ code: "invalid" });
  });
});
