import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import type { SessionOf, SignedIn } from "./person.ts";
import { testDevice } from "./test-device.ts";
import { origin, testPeople, type TestPeople as Whole } from "./test-people.ts";

type TestPeople = Pick<Whole, "people" | "tx">;

const over = { ok: false, why: "over" };

describeOnBothDatabases("passkeys", (open) => {
  async function ready() {
    const at = testPeople(await open());
    const owner = await at.owner();
    return { ...at, owner, session: await sessionOf(at, owner) };
  }

  async function sessionOf({ people }: TestPeople, { token }: SignedIn): Promise<SessionOf> {
    const found = await people.findSession(token);
    if (!found) throw new Error("no session");
    return found;
  }

  const challengeIn = (options: object) => (options as { challenge: string }).challenge;
  const toAdd = async ({ people }: TestPeople, session: SessionOf) =>
    challengeIn(await people.passkeyOptions(session, "Example IGF"));
  const toSignIn = async ({ people }: TestPeople) => challengeIn(await people.passkeyChallenge());

  async function add(at: TestPeople & { session: SessionOf }) {
    const device = testDevice(origin);
    const response = device.register({ challenge: await toAdd(at, at.session) });
    await at.tx((one) => at.people.registerPasskey(one, { session: at.session, response, name: "phone" }));
    return device;
  }

  const signIn = ({ people, tx }: TestPeople, response: unknown, next?: string) =>
    tx((one) => people.signInWithPasskey(one, { response, agent: "curl/8", ...(next && { next }) }));

  it("signs in with what was added, by a session of its own, and goes on within this site only", async () => {
    const at = await ready();
    const device = await add(at);
    expect(await at.people.listPasskeys(at.owner.person.id)).toMatchObject([{ name: "phone" }]);
    const answer = await signIn(at, device.signIn({ challenge: await toSignIn(at) }), "/console/events");
    expect(answer).toMatchObject({ ok: true, value: { next: "/console/events", person: { id: at.owner.person.id } } });
    expect(answer.ok && answer.value.session).not.toBe(at.owner.session);
    const evil = await signIn(at, device.signIn({ challenge: await toSignIn(at) }), "//evil.example");
    expect(evil.ok && evil.value.next).toBeUndefined();
    expect((await at.people.listPasskeys(at.owner.person.id))[0]?.used).toBe(at.clock.now());
    expect((await at.audited()).filter((verb) => verb.startsWith("passkey"))).toEqual(["passkey.added"]);
  });

  it("takes an answer once, also when it comes twice at the same moment", async () => {
    const at = await ready();
    const device = await add(at);
    const response = device.signIn({ challenge: await toSignIn(at) });
    const both = await Promise.all([signIn(at, response), signIn(at, response)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await signIn(at, response)).toEqual(over);
    const challenge = await toAdd(at, at.session);
    const register = (response: unknown) =>
      at.tx((one) => at.people.registerPasskey(one, { session: at.session, response, name: "" }));
    await register(testDevice(origin).register({ challenge }));
    await expect(register(testDevice(origin).register({ challenge }))).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes no answer for another site, without finger, face or code, too late, or to a challenge of somebody's own", async () => {
    const at = await ready();
    const device = await add(at);
    const challenge = await toSignIn(at);
    const late = await toSignIn(at);
    const bad = [
      device.signIn({ challenge, origin: "https://evil.example" }),
      device.signIn({ challenge, verified: false }),
      device.signIn({ challenge: Buffer.alloc(40, 1).toString("base64url") }),
      device.signIn({ challenge: "" }),
      device.signIn({ challenge: await toAdd(at, at.session) }),
      testDevice(origin).signIn({ challenge }),
      { ...testDevice(origin).signIn({ challenge }), id: device.signIn({ challenge }).id },
      testDevice("https://evil.example").signIn({ challenge }),
      device.register({ challenge }),
      undefined,
      null,
      "",
      [],
      { id: 1 },
      { ...device.signIn({ challenge }), response: { clientDataJSON: "x".repeat(20_000) } },
    ];
    for (const response of bad) expect(await signIn(at, response)).toEqual(over);
    expect(await signIn(at, device.signIn({ challenge }))).toMatchObject({ ok: true });
    at.clock.move(5 * 60_000);
    expect(await signIn(at, device.signIn({ challenge: late }))).toEqual(over);
  });

  it("notices a copy of the device: a counter that does not go up", async () => {
    const at = await ready();
    const device = await add(at);
    const use = async (counter: number) => signIn(at, device.signIn({ challenge: await toSignIn(at), counter }));
    expect((await use(5)).ok).toBe(true);
    for (const counter of [5, 4, 0]) expect(await use(counter)).toEqual(over);
    expect((await use(6)).ok).toBe(true);
  });

  it("adds a passkey to the session that asked, and no passkey of somebody else", async () => {
    const at = await ready();
    const editor = await sessionOf(at, await at.member(at.owner, "editor@igf.example"));
    const device = testDevice(origin);
    const register = (session: SessionOf, response: unknown) =>
      at.tx((one) => at.people.registerPasskey(one, { session, response, name: "x" }));
    const challenge = await toAdd(at, at.session);
    await expect(register(editor, device.register({ challenge }))).rejects.toMatchObject({ code: "invalid" });
    const signInChallenge = { challenge: await toSignIn(at) };
    await expect(register(at.session, device.register(signInChallenge))).rejects.toMatchObject({ code: "invalid" });
    await register(at.session, device.register({ challenge }));
    const again = device.register({ challenge: await toAdd(at, editor) });
    await expect(register(editor, again)).rejects.toMatchObject({ code: "invalid" });
    expect(await at.people.listPasskeys(editor.person.id)).toEqual([]);
    const [own] = await at.people.listPasskeys(at.owner.person.id);
    const foreign = at.tx((one) => at.people.removePasskey(one, { session: editor, id: own?.id ?? "" }));
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends the other sessions when one is added or removed, and is worth nothing afterwards", async () => {
    const at = await ready();
    const second = async () => {
      const link = await at.tx((one) => at.people.signInLink(one, at.owner.person.email));
      const answer = await at.tx((one) => at.people.signIn(one, { token: link.token }));
      return answer.ok ? answer.value.token : "";
    };
    const before = await second();
    const device = await add(at);
    expect(await at.people.findSession(before)).toBeUndefined();
    const between = await second();
    const [own] = await at.people.listPasskeys(at.owner.person.id);
    await at.tx((one) => at.people.removePasskey(one, { session: at.session, id: own?.id ?? "" }));
    expect(await at.people.findSession(between)).toBeUndefined();
    expect(await at.people.findSession(at.owner.token)).toBeDefined();
    expect(await signIn(at, device.signIn({ challenge: await toSignIn(at) }))).toEqual(over);
  });

  it("lets nobody in who was shut out", async () => {
    const at = await ready();
    const editor = await at.member(at.owner, "editor@igf.example");
    const device = await add({ ...at, session: await sessionOf(at, editor) });
    await at.tx((one) => at.people.disable(one, { id: editor.person.id, by: "operator" }));
    expect(await signIn(at, device.signIn({ challenge: await toSignIn(at) }))).toEqual(over);
  });
});
