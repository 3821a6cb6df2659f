import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../testing/chromium.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { looks } from "../../testing/looks.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

const shots = process.env["SHOTS"];

describeInChromium("people in chromium", (browser) => {
  passkeys(browser);
  lookAtPages(browser);
});

function passkeys(browser: () => Browser) {
  let open: OpenConsole;
  beforeAll(async () => {
    open = await openConsole();
  });
  afterAll(() => open?.remove());

  /** A device with a fingerprint reader, as the browser's own tools make one. */
  async function withDevice(page: Page) {
    const tools = await page.context().newCDPSession(page);
    await tools.send("WebAuthn.enable");
    const { authenticatorId } = await tools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return {
      refuse: () => tools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false }),
      agree: () => tools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true }),
    };
  }

  it("adds a passkey, signs in with it, and takes it no more when it was removed", async () => {
    const { node, cookie } = open;
    const context = await browser().newContext();
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: node.origin }]);
    const page = await context.newPage();
    const device = await withDevice(page);

    await page.goto(`${node.origin}/en/console/me`);
    await page.getByLabel("Name of this device").fill("My phone");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForURL("**/console/me?done=passkey");
    expect(await page.getByRole("row", { name: /My phone/ }).count()).toBe(1);

    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL(`${node.origin}/en/`);
    await page.goto(`${node.origin}/en/sign-in?next=/console/me`);

    await device.refuse();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("That did not work").waitFor();
    await device.agree();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL("**/en/console/me");
    expect((await context.cookies()).find((one) => one.name === name)?.value).not.toBe(value);

    await page.getByRole("button", { name: "Remove the passkey My phone" }).click();
    await page.waitForURL("**/console/me?done=removed");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL(`${node.origin}/en/`);
    await page.goto(`${node.origin}/en/sign-in`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL("**/sign-in?passkey=failed");
    expect(await page.getByText("That did not work").first().isVisible()).toBe(true);
    await context.close();
  });

  it("shows nothing of passkeys where no script runs", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${open.node.origin}/en/sign-in`);
    expect(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible()).toBe(false);
    await context.close();
  });
}

function lookAtPages(browser: () => Browser) {
  let open: OpenConsole;
  let pages: Record<string, string>;
  beforeAll(async () => {
    open = await openConsole({ mail: { port: 9 } });
    await open.as("editor");
    const { node } = open;
    const [owner, editor] = await node.people.list();
    const invited = await node.transaction((tx) =>
      node.people.invite(tx, { email: "somebody@example.org", role: "reviewer", by: "operator" }),
    );
    const link = await node.transaction((tx) => node.people.signInLink(tx, owner?.email ?? ""));
    const asked = await node.transaction((tx) => node.people.askToSignIn(tx, { email: "a@example.org", lang: "en" }));
    pages = {
      "sign-in": "/sign-in",
      code: `/sign-in/code#${asked.attempt}`,
      link: `/sign-in/link/${link.token}`,
      invitation: `/invitation/${invited.token}`,
      over: `/invitation/${"x".repeat(43)}`,
      "sign-out": "/sign-out",
      people: "/console/people",
      person: `/console/people/${editor?.id}`,
      disable: `/console/people/${editor?.id}/disable`,
      erase: `/console/people/${editor?.id}/erase`,
      invite: "/console/people/invite",
      invited: `/console/people/invited/${invited.token}`,
      me: "/console/me?done=saved",
    };
    if (shots) mkdirSync(shots, { recursive: true });
  });
  afterAll(() => open?.remove());

  const outside = ["sign-in", "code", "link", "invitation", "over"];
  const inside = ["sign-out", "people", "person", "disable", "erase", "invite", "invited", "me"];
  it.each([...outside, ...inside].flatMap((name) => looks.map((look) => ({ name, ...look }))))(
    "shows $name in $lang at $width px without an axe violation or a word outside",
    async ({ name, lang, width }) => {
      const context = await browser().newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
      const { origin, port } = open.node;
      const [cookie = "", session = ""] = open.cookie.split("=");
      const [path = "", attempt] = (pages[name] ?? "").split("#");
      if (inside.includes(name)) await context.addCookies([{ name: cookie, value: session, url: origin }]);
      if (attempt) await context.addCookies([{ name: `nri-attempt-${port}`, value: attempt, url: origin }]);
      const page = await context.newPage();
      await page.goto(`${origin}/${lang}${path}`);
      const seen = await inspectPage(page);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
      await context.close();
      expect(seen).toEqual({ violations: [], overflow: 0 });
    },
    30_000,
  );
}
