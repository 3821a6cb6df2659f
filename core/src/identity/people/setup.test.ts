import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { firefox, testPeople } from "./test-people.ts";

const minute = 60_000;

describeOnBothDatabases("the first owner and those who are invited", (open) => {
  const ready = async () => testPeople(await open());

  it("comes by a link that works for an hour, once, and not when there is an owner", async () => {
    const { people, tx, clock, audited } = await ready();
    expect(await people.hasOwner()).toBe(false);
    const link = await tx((one) => people.setupLink(one));
    expect(link.expires).toBe(clock.now() + 60 * minute);
    clock.move(60 * minute - 1);
    expect(await people.findSetup(link.token)).toEqual({ expires: link.expires });
    clock.move(1);
    expect(await people.findSetup(link.token)).toBeUndefined();
    const claim = { name: " Amina ", email: "Amina@IGF.Example", agent: firefox, lang: "fr" };
    const late = tx((one) => people.claimSetup(one, { ...claim, token: link.token }));
    await expect(late).rejects.toMatchObject({ code: "gone" });

    const [used, spare] = [await tx((one) => people.setupLink(one)), await tx((one) => people.setupLink(one))];
    const { person, token } = await tx((one) => people.claimSetup(one, { ...claim, token: used.token }));
    expect(person).toEqual({
      id: person.id,
      name: "Amina",
      email: "Amina@igf.example",
      role: "owner",
      lang: "fr",
      created: clock.now(),
      seen: clock.now(),
    });
    expect((await people.findSession(token))?.person.id).toBe(person.id);
    for (const { token: over } of [used, spare]) {
      expect(await people.findSetup(over)).toBeUndefined();
      await expect(tx((one) => people.claimSetup(one, { ...claim, token: over }))).rejects.toMatchObject({
        code: "gone",
      });
    }
    await expect(tx((one) => people.setupLink(one))).rejects.toMatchObject({ code: "conflict" });
    expect(await audited()).toEqual([
      "setup.link-made",
      "setup.link-made",
      "setup.link-made",
      "person.added",
      "person.signed-in",
    ]);
  });

  it("is one, when two claim at the same moment, with one link or with two", async () => {
    const { people, tx } = await ready();
    const links = [await tx((one) => people.setupLink(one)), await tx((one) => people.setupLink(one))];
    const claims = [...links, ...links].map(({ token }, n) =>
      tx((one) => people.claimSetup(one, { token, name: "A", email: `a${n}@igf.example` })),
    );
    const done = await Promise.allSettled(claims);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await people.list()).toHaveLength(1);
  });

  it("keeps the link when what was typed is no name or no address", async () => {
    const { people, tx } = await ready();
    const { token } = await tx((one) => people.setupLink(one));
    const good = { token, name: "Amina", email: "amina@igf.example" };
    const bad = [
      "",
      "amina",
      "amina@",
      "@igf.example",
      "a b@igf.example",
      "a@b",
      "a@-b.example",
      "a\n@igf.example",
      `${"a".repeat(65)}@igf.example`,
      "a@igf.example, b@igf.example",
      "<a@igf.example>",
    ];
    for (const email of bad) {
      const problems = [{ path: "email", message: expect.any(String) }];
      await expect(tx((one) => people.claimSetup(one, { ...good, email }))).rejects.toMatchObject({
        code: "invalid",
        problems,
      });
    }
    await expect(tx((one) => people.claimSetup(one, { ...good, name: " \n " }))).rejects.toMatchObject({
      problems: [{ path: "name" }],
    });
    await tx((one) => people.claimSetup(one, good));
  });

  it("invites: a link for seven days that makes somebody of the role and works once", async () => {
    const at = await ready();
    const { people, tx, clock } = at;
    const owner = await at.owner();
    const by = { person: owner.person.id };
    const wanted = { email: "Kofi@igf.example", role: "reviewer", by, lang: "fr" } as const;
    const first = await tx((one) => people.invite(one, wanted));
    const link = await tx((one) => people.invite(one, wanted));
    expect(await people.findInvitation(first.token)).toBeUndefined();
    const invitation = { id: link.id, email: "Kofi@igf.example", role: "reviewer", lang: "fr", created: clock.now() };
    expect(await people.findInvitation(link.token)).toEqual({
      ...invitation,
      expires: clock.now() + 7 * 24 * 60 * minute,
    });
    expect(await people.invitations()).toHaveLength(1);

    const accept = () => tx((one) => people.acceptInvitation(one, { token: link.token, name: "Kofi" }));
    const both = await Promise.allSettled([accept(), accept()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await people.list()).map(({ email, role, lang }) => [email, role, lang])).toEqual([
      ["amina@igf.example", "owner", undefined],
      ["Kofi@igf.example", "reviewer", "fr"],
    ]);
    await expect(accept()).rejects.toMatchObject({ code: "gone" });
    await expect(tx((one) => people.invite(one, { ...wanted, email: "KOFI@IGF.example" }))).rejects.toMatchObject({
      code: "conflict",
    });

    const late = await tx((one) => people.invite(one, { ...wanted, email: "late@igf.example" }));
    const gone = await tx((one) => people.invite(one, { ...wanted, email: "gone@igf.example" }));
    await tx((one) => people.withdrawInvitation(one, { id: gone.id, by }));
    expect(await people.findInvitation(gone.token)).toBeUndefined();
    clock.move(7 * 24 * 60 * minute);
    expect(await people.findInvitation(late.token)).toBeUndefined();
    await expect(tx((one) => people.acceptInvitation(one, { token: late.token, name: "Late" }))).rejects.toMatchObject({
      code: "gone",
    });
    expect(await people.invitations()).toEqual([]);
  });

  it("lets a link of one kind do nothing of another", async () => {
    const at = await ready();
    const { people, tx } = at;
    const setup = await tx((one) => people.setupLink(one));
    const invited = await tx((one) => people.invite(one, { email: "a@igf.example", role: "owner", by: "operator" }));
    expect(await tx((one) => people.signIn(one, { token: invited.token }))).toEqual({ ok: false, why: "over" });
    const claim = { token: invited.token, name: "A", email: "b@igf.example" };
    await expect(tx((one) => people.claimSetup(one, claim))).rejects.toMatchObject({ code: "gone" });
    await expect(tx((one) => people.acceptInvitation(one, { token: setup.token, name: "A" }))).rejects.toMatchObject({
      code: "gone",
    });
  });
});
