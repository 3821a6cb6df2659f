import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { testBrowser } from "../../testing/test-browser.ts";

let node: TestNode;
let mail: CapturedMail;
let owner: { id: string; token: string };
const email = "amina@example.org";

async function prepare(at: TestNode) {
  const { person, token } = await at.transaction(async (tx) => {
    const link = await at.people.setupLink(tx);
    return at.people.claimSetup(tx, { token: link.token, name: "Amina", email, lang: "fr" });
  });
  return { id: person.id, token };
}

const codeIn = (text: string | undefined) => /\b\d{6}\b/.exec(text ?? "")?.[0] ?? "";

describe("signing in with a browser", () => {
  beforeAll(async () => {
    mail = await captureMail();
    node = await bootTestNode({ mail });
    owner = await prepare(node);
  });
  afterAll(async () => {
    await node?.remove();
    await mail?.stop();
  });

  it("goes by a code from the mail, back to the page that was asked for, and out again", async () => {
    const browser = testBrowser(node);
    const asked = await browser.open("/en/console/me?x=1");
    expect(asked.at).toBe("/en/sign-in?next=%2Fconsole%2Fme%3Fx%3D1");
    expect(asked.headers.get("cache-control")).toBe("private, no-store");
    const typing = await browser.send(asked, "/en/sign-in", { email: ` ${email.toUpperCase()}` });
    expect([typing.status, typing.at]).toEqual([200, "/en/sign-in/code"]);
    const received = await mail.waitFor(({ text }) => codeIn(text) !== "");
    const code = codeIn(received.text);
    expect(received.subject).toBe(`${code} est votre code pour test IGF`);
    const wrong = await browser.send(typing, "/en/sign-in/code", { code: code === "123456" ? "654321" : "123456" });
    expect([wrong.status, wrong.html.includes("4 tries are left")]).toEqual([422, true]);
    const inside = await browser.send(wrong, "/en/sign-in/code", { code });
    expect([inside.status, inside.at]).toEqual([200, "/en/console/me?x=1"]);
    expect([...browser.cookies.keys()]).toEqual([`nri-session-${node.port}`]);
    expect(inside.html).toContain("Firefox, Linux");

    const out = await browser.send(inside, "/en/sign-out");
    expect([out.at, browser.cookies.size]).toEqual(["/en/", 0]);
    expect((await browser.open("/en/console/me")).at).toBe("/en/sign-in?next=%2Fconsole%2Fme");
  });

  it("goes by the link of the mail, which is not used up by looking", async () => {
    const browser = testBrowser(node);
    const sent = mail.mails().length;
    await browser.send(await browser.open("/en/sign-in"), "/en/sign-in", { email });
    const received = await mail.waitFor((one) => mail.mails().indexOf(one) >= sent);
    const link = new URL(/http\S+\/sign-in\/link\/\S+/.exec(received.text ?? "")?.[0] ?? "");
    const other = testBrowser(node);
    for (let scan = 0; scan < 3; scan++) expect((await other.open(link.pathname)).status).toBe(200);
    const page = await other.open(link.pathname);
    expect(page.html).toContain("Amina");
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect((await other.send(page, link.pathname)).at).toBe("/fr/console");
    expect((await testBrowser(node).open(link.pathname)).status).toBe(410);
  });

  it("answers the same, and as slowly, to an address that nobody here has, and writes no mail", async () => {
    const before = mail.mails().length;
    const seen = [];
    for (const one of ["nobody@example.org", email]) {
      const browser = testBrowser(node);
      const began = performance.now();
      const page = await browser.send(await browser.open("/en/sign-in"), "/en/sign-in", { email: one });
      expect(performance.now() - began).toBeGreaterThan(390);
      const plain = page.html.replace(/name="nri_stamp" value="[^"]*"/, "");
      seen.push([page.status, page.at, plain, browser.cookies.size]);
    }
    expect(seen[0]).toEqual(seen[1]);
    await mail.waitFor((one) => mail.mails().indexOf(one) >= before);
    expect(mail.mails().length).toBe(before + 1);
  });

  it("keeps what was typed when it is no address", async () => {
    const browser = testBrowser(node);
    const page = await browser.send(await browser.open("/en/sign-in"), "/en/sign-in", { email: "amina(at)example" });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="amina(at)example"');
    expect(page.html).toContain('href="#field-email"');
  });

  it("does not send anybody to another site after it", async () => {
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const link = await node.transaction((tx) => node.people.signInLink(tx, email));
      const browser = testBrowser(node);
      const sent = mail.mails().length;
      const page = await browser.open(`/en/sign-in?next=${encodeURIComponent(next)}`);
      const typing = await browser.send(page, "/en/sign-in", { email });
      if (typing.status === 422) break;
      const received = await mail.waitFor((one) => mail.mails().indexOf(one) >= sent);
      const inside = await browser.send(typing, "/en/sign-in/code", { code: codeIn(received.text) });
      expect([next, inside.at]).toEqual([next, "/en/console"]);
      expect(link.token).not.toBe("");
    }
  });

  it("begins a session of its own in a browser that had one, and ends that one", async () => {
    const browser = testBrowser(node);
    browser.cookies.set(`nri-session-${node.port}`, owner.token);
    const link = await node.transaction((tx) => node.people.signInLink(tx, email));
    const page = await browser.open(`/en/sign-in/link/${link.token}`);
    await browser.send(page, `/en/sign-in/link/${link.token}`);
    const cookie = browser.cookies.get(`nri-session-${node.port}`);
    expect(cookie).toMatch(/^[\w-]{43}$/);
    expect(cookie).not.toBe(owner.token);
    expect(await node.people.findSession(owner.token)).toBeUndefined();
  });

  it("keeps the cookie from scripts and other sites", async () => {
    const link = await node.transaction((tx) => node.people.signInLink(tx, email));
    const at = `/en/sign-in/link/${link.token}`;
    const browser = testBrowser(node);
    const stamp = /name="nri_stamp" value="([^"]*)"/.exec((await browser.open(at)).html)?.[1] ?? "";
    const answer = await fetch(new URL(at, node.origin), {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ nri_stamp: stamp }),
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.getSetCookie()[0]).not.toContain("Domain");
  });
});

describe("a node that cannot send e-mail", () => {
  it("says so plainly, with the command that makes a link", async () => {
    const silent = await bootTestNode();
    try {
      await prepare(silent);
      const page = await testBrowser(silent).open("/en/sign-in");
      expect(page.html).toContain("This site cannot send e-mail yet");
      expect(page.html).toContain("nri users link");
      expect(page.html).not.toContain('name="email"');
      const { data } = await silent.run("users link", { arguments: { who: email } });
      const { url } = data as { url: string };
      const browser = testBrowser(silent);
      const { pathname } = new URL(url);
      expect((await browser.send(await browser.open(pathname), pathname)).at).toBe("/fr/console");
    } finally {
      await silent.remove();
    }
  });
});
