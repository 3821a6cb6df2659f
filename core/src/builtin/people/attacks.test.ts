import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "../../identity/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { testBrowser } from "../../testing/test-browser.ts";

let node: TestNode;
let owner: SignedIn;
let editor: SignedIn;

beforeAll(async () => {
  node = await bootTestNode();
  owner = await node.transaction(async (tx) => {
    const { token } = await node.people.setupLink(tx);
    return node.people.claimSetup(tx, { token, name: "Amina", email: "amina@example.org" });
  });
  editor = await node.transaction(async (tx) => {
    const { token } = await node.people.invite(tx, { email: "kofi@example.org", role: "editor", by: "operator" });
    return node.people.acceptInvitation(tx, { token, name: "Kofi" });
  });
});
afterAll(() => node?.remove());

const key = () => `nri-session-${node.port}`;

function browserOf({ token }: { token: string }) {
  const browser = testBrowser(node);
  browser.cookies.set(key(), token);
  return browser;
}

async function post(path: string, values: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(values);
  const answer = await fetch(new URL(path, node.origin), { method: "POST", body, headers, redirect: "manual" });
  await answer.body?.cancel();
  return answer;
}

const tokenOn = (html: string) => /name="nri_token" value="([^"]*)"/.exec(html)?.[1] ?? "";
const stampOn = (html: string) => /name="nri_stamp" value="([^"]*)"/.exec(html)?.[1] ?? "";

describe("what is tried against those who sign in", () => {
  it("a form without the session's token, with another session's, or from another site changes nothing", async () => {
    const path = `/en/console/people/${editor.person.id}/disable`;
    const cookie = `${key()}=${owner.token}`;
    const own = tokenOn((await browserOf(owner).open(path)).html);
    const others = tokenOn((await browserOf(editor).open("/en/console/me")).html);
    expect(own).not.toBe("");
    const tries: [Record<string, string>, Record<string, string>][] = [
      [{}, { cookie }],
      [{ nri_token: others }, { cookie }],
      [{ nri_token: `${own}x` }, { cookie }],
      [{ nri_token: own }, { cookie, "sec-fetch-site": "cross-site" }],
      [{ nri_token: own }, { cookie: `${key()}=${editor.token}` }],
      [{ nri_token: own }, {}],
    ];
    for (const [values, headers] of tries) {
      expect([values, [401, 403, 422].includes((await post(path, values, headers)).status)]).toEqual([values, true]);
      expect((await node.people.find(editor.person.id))?.disabled).toBeUndefined();
    }
    for (const signOut of [{}, { nri_token: others }]) {
      expect((await post("/en/sign-out", signOut, { cookie })).status).toBe(422);
      expect(await node.people.findSession(owner.token)).toBeDefined();
    }
    expect((await post(path, { nri_token: own }, { cookie })).status).toBe(303);
    expect((await node.people.find(editor.person.id))?.disabled).toBeDefined();
    await node.transaction((tx) => node.people.enable(tx, { id: editor.person.id, by: "operator" }));
    editor = await signInAgain("kofi@example.org");
  });

  it("nobody can be signed in from another site, to an account that is not theirs", async () => {
    const link = await node.transaction((tx) => node.people.signInLink(tx, "kofi@example.org"));
    const path = `/en/sign-in/link/${link.token}`;
    const page = await testBrowser(node).open(path);
    const stamp = { nri_stamp: stampOn(page.html) };
    expect((await post(path, {})).headers.getSetCookie()).toEqual([]);
    expect((await post(path, stamp, { "sec-fetch-site": "cross-site" })).headers.getSetCookie()).toEqual([]);
    expect((await post(path, stamp, { "content-type": "text/plain" })).headers.getSetCookie()).toEqual([]);
    const taken = await post(path, stamp);
    expect([taken.status, taken.headers.getSetCookie().length]).toEqual([303, 2]);
  });

  it("a session that stood in the browser before signing in is nobody's afterwards", async () => {
    for (const planted of [owner.token, "planted-by-somebody-else"]) {
      const link = await node.transaction((tx) => node.people.signInLink(tx, "kofi@example.org"));
      const browser = browserOf({ token: planted });
      const page = await browser.open(`/en/sign-in/link/${link.token}`);
      await browser.send(page, `/en/sign-in/link/${link.token}`);
      const now = browser.cookies.get(key()) ?? "";
      expect(now).not.toBe(planted);
      expect((await node.people.findSession(now))?.person.id).toBe(editor.person.id);
      expect(await node.people.findSession(planted)).toBeUndefined();
    }
    owner = await signInAgain("amina@example.org");
  });

  it("a code opens nothing in another browser than the one that asked", async () => {
    const asked = await node.transaction((tx) =>
      node.people.askToSignIn(tx, { email: "amina@example.org", lang: "en" }),
    );
    const code = asked.mail?.code ?? "";
    const own = await node.transaction((tx) =>
      node.people.askToSignIn(tx, { email: "mallory@evil.example", lang: "en" }),
    );
    const mallory = testBrowser(node);
    mallory.cookies.set(`nri-attempt-${node.port}`, own.attempt);
    const page = await mallory.open("/en/sign-in/code");
    expect((await mallory.send(page, "/en/sign-in/code", { code })).status).toBe(422);
    expect(mallory.cookies.has(key())).toBe(false);
    const amina = testBrowser(node);
    amina.cookies.set(`nri-attempt-${node.port}`, asked.attempt);
    expect((await amina.send(await amina.open("/en/sign-in/code"), "/en/sign-in/code", { code })).at).toBe(
      "/en/console",
    );
  });

  it("pages about people are for owners: nobody else sees them or changes anything there", async () => {
    for (const role of ["editor", "reviewer", "contributor"] as const) {
      await node.transaction((tx) => node.people.setRole(tx, { id: editor.person.id, role, by: "operator" }));
      editor = await signInAgain("kofi@example.org");
      const browser = browserOf(editor);
      const me = await browser.open("/en/console/me");
      expect([me.status, me.html.includes("/en/console/people")]).toEqual([200, false]);
      const nri_token = tokenOn(me.html);
      const cookie = `${key()}=${editor.token}`;
      const at = `/en/console/people/${owner.person.id}`;
      for (const path of ["/en/console/people", "/en/console/people/invite", at, `${at}/erase`]) {
        expect([role, path, (await browser.open(path)).status]).toEqual([role, path, 403]);
      }
      for (const path of [
        `${at}/erase`,
        `${at}/disable`,
        `${at}/role`,
        `${at}/sign-out`,
        "/en/console/people/invite",
      ]) {
        const values = { nri_token, role: "owner", email: "new@example.org" };
        expect([role, path, (await post(path, values, { cookie })).status]).toEqual([role, path, 403]);
      }
    }
    expect((await node.people.list()).map(({ name, disabled }) => [name, disabled])).toEqual([
      ["Amina", undefined],
      ["Kofi", undefined],
    ]);
    expect(await node.people.invitations()).toEqual([]);
  });

  it("somebody else's session or passkey is not ended by its number", async () => {
    const browser = browserOf(editor);
    const nri_token = tokenOn((await browser.open("/en/console/me")).html);
    const cookie = `${key()}=${editor.token}`;
    await post(`/en/console/me/sessions/${owner.session}/end`, { nri_token }, { cookie });
    expect(await node.people.findSession(owner.token)).toBeDefined();
    expect((await post("/en/console/me/passkeys/abc/remove", { nri_token }, { cookie })).status).toBe(404);
  });
});

async function signInAgain(email: string): Promise<SignedIn> {
  const { token } = await node.transaction((tx) => node.people.signInLink(tx, email));
  const answer = await node.transaction((tx) => node.people.signIn(tx, { token }));
  if (!answer.ok) throw new Error(answer.why);
  return answer.value;
}
