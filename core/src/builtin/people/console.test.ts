import { afterEach, beforeEach, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { testBrowser } from "../../testing/test-browser.ts";

let open: OpenConsole;
let mail: CapturedMail;

beforeEach(async () => {
  mail = await captureMail();
  open = await openConsole({ mail });
});
afterEach(async () => {
  await open?.remove();
  await mail?.stop();
});

it("invites by mail in the language that was chosen; who accepts is in, with the role", async () => {
  const sent = await open.send("/en/console/people/invite", {
    email: "kofi@example.org",
    role: "reviewer",
    lang: "fr",
  });
  expect(sent.status).toBe(303);
  const shown = await open.get(sent.location);
  expect(shown.text).toContain("An e-mail is on its way to");
  const received = await mail.waitFor(({ text }) => text?.includes("/invitation/") ?? false);
  expect(received.subject).toBe("Invitation à travailler sur test IGF");
  const link = /http\S+\/fr\/invitation\/\S+/.exec(received.text ?? "")?.[0] ?? "";
  expect(shown.text).toContain(link);

  const browser = testBrowser(open.node);
  const { pathname } = new URL(link);
  const page = await browser.open(pathname);
  expect((await browser.send(page, pathname, { name: " " })).status).toBe(422);
  expect((await browser.send(page, pathname, { name: "Kofi" })).at).toBe("/fr/console");
  const list = (await open.get("/en/console/people")).text;
  expect([list.includes("Kofi"), list.includes("Reviewer"), list.includes("Invited, not here yet")]).toEqual([
    true,
    true,
    false,
  ]);
  expect((await testBrowser(open.node).open(pathname)).status).toBe(410);
});

it("keeps what was typed when an address is none or somebody is here already, and withdraws an invitation", async () => {
  const bad = await open.send("/en/console/people/invite", { email: "kofi(at)example", role: "editor", lang: "en" });
  expect([bad.status, bad.text.includes('value="kofi(at)example"')]).toEqual([422, true]);
  const own = await open.send("/en/console/people/invite", { email: "OWNER@example.org", role: "editor", lang: "en" });
  expect([own.status, own.text.includes("here already")]).toEqual([422, true]);
  const sent = await open.send("/en/console/people/invite", { email: "kofi@example.org", role: "editor", lang: "en" });
  const [invitation] = await open.node.people.invitations();
  await open.send(`/en/console/people/invitations/${invitation?.id}/withdraw`, {});
  expect(await open.node.people.invitations()).toEqual([]);
  expect((await open.get(sent.location)).status).toBe(404);
});

it("changes roles, shuts out, lets in and erases, each with what it reaches", async () => {
  const editor = await open.as("editor");
  const [owner, somebody] = await open.node.people.list();
  const at = `/en/console/people/${somebody?.id}`;
  const now = () => open.node.people.find(somebody?.id ?? "");
  expect((await editor.get("/en/console/me")).status).toBe(200);
  expect((await open.send(`${at}/role`, { role: "contributor" })).location).toBe(`${at}?done=role`);
  expect([(await now())?.role, (await editor.get("/en/console/me")).status]).toEqual(["contributor", 303]);

  expect((await open.get(`${at}/disable`)).text).toContain("What they wrote and published stays as it is.");
  await open.send(`${at}/disable`, {});
  expect((await now())?.disabled).toBeDefined();
  expect((await open.get("/en/console/people")).text).toContain("Cannot sign in");
  await open.send(`${at}/enable`, {});
  expect((await now())?.disabled).toBeUndefined();

  const last = await open.send(`/en/console/people/${owner?.id}/role`, { role: "editor" });
  expect([last.status, last.text.includes("This is the only owner.")]).toEqual([409, true]);
  expect((await open.get(`${at}/erase`)).text).toContain("This is final.");
  expect((await open.send(`${at}/erase`, {})).location).toBe("/en/console/people?done=erase");
  expect(await now()).toBeUndefined();
  expect((await open.get(at)).status).toBe(404);
  expect(await open.facts("person.erased")).toBe(1);
});

it("lets everybody change their own name and language, and end their other sessions", async () => {
  const editor = await open.as("editor");
  const [, somebody] = await open.node.people.list();
  const { token } = await open.node.transaction((tx) => open.node.people.signInLink(tx, somebody?.email ?? ""));
  const other = testBrowser(open.node);
  await other.send(await other.open(`/en/sign-in/link/${token}`), `/en/sign-in/link/${token}`);
  const page = await editor.get("/en/console/me");
  expect(page.text).toContain("Firefox, Linux");
  expect((await editor.send("/en/console/me", { name: "  ", lang: "fr" })).status).toBe(422);
  await editor.send("/en/console/me", { name: "Kofi A.", lang: "fr" });
  expect(await open.node.people.find(somebody?.id ?? "")).toMatchObject({ name: "Kofi A.", lang: "fr" });
  await editor.send("/en/console/me/sessions/end", {});
  expect(await open.node.people.sessions(somebody?.id ?? "")).toHaveLength(1);
  expect((await other.open("/en/console/me")).at).toMatch(/^\/en\/sign-in/);
});

it("asks the database as often for thirty people as for one", async () => {
  const count = async () => {
    const before = asked;
    await open.get("/en/console/people");
    return asked - before;
  };
  let asked = 0;
  const { db } = open.node.store;
  const executor = db.getExecutor();
  const real = executor.executeQuery.bind(executor);
  executor.executeQuery = (...given) => {
    if (given[0].sql.includes('"person')) asked++;
    return real(...given);
  };
  await count();
  const few = await count();
  for (let n = 0; n < 30; n++) await open.as("editor");
  expect(few).toBeGreaterThan(1);
  expect(await count()).toBe(few);
});
