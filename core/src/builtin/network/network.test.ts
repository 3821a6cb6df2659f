import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let site: OpenConsole;
let other: TestNode;
let asker: TestNode;
let registry: OpenConsole;

beforeAll(async () => {
  registry = await openConsole({ name: "global", kind: "secretariat", keepsRegistry: true });
  const { clock } = registry;
  const document = await registry.node.get("/ap/actors/global", { accept: "application/activity+json" });
  const { assertionMethod } = (await document.json()) as { assertionMethod: { publicKeyMultibase: string }[] };
  const key = assertionMethod.map((one) => one.publicKeyMultibase).find((one) => one.startsWith("z6Mk")) ?? "";
  site = await openConsole({ clock, registry: { actor: registry.node.actor, key } });
  other = await bootTestNode({ name: "kenya", clock });
  asker = await bootTestNode({ name: "asker", clock });
});
afterAll(async () => {
  await Promise.all([site.remove(), other.remove(), asker.remove(), registry.remove()]);
});

const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const page = async (path = "/en/console/network") => words((await site.get(path)).text);
const shows = (text: string) => until(async () => (await page()).includes(text));
const ofOther = () => new URLSearchParams({ actor: other.actor });

/** Keys of what the first page tells somebody of the network. */
async function tasks({ node }: OpenConsole, scope: string): Promise<string[]> {
  const person = { kind: "person", id: "p", name: "P", role: "owner", scopes: [scope] } as const;
  const translate = async () =>
    Object.assign((key: string) => key, { lang: "en", parts: () => ({ lang: "en", parts: [] }) });
  const { tasks } = await node.host.today({ lang: "en", person, translate: translate as never });
  return tasks.map(({ title }) => title).filter((title) => /^today\.(asks|offers|update)/.test(title));
}

describe("other sites in the console", () => {
  it("begin with what goes here and how to add one", async () => {
    expect(await page()).toContain("No other site yet");
    expect(await page()).toContain("Address of the site");
  });

  it("keep what was typed when it is no address, and tell when nothing is there", async () => {
    const wrong = await site.send("/en/console/network/follow", { site: "kenya" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="kenya"');
    expect(wrong.text).toContain("Enter the address of a site");
    expect((await site.send("/en/console/network/follow", { site: "http://localhost:9" })).location).toBe(
      "/en/console/network",
    );
    await shows("http://localhost:9 could not be followed");
    const [, id = ""] = /name="id" value="(\w+)"/.exec((await site.get("/en/console/network")).text) ?? [];
    await site.send("/en/console/network/forget", { id });
    expect(await page()).not.toContain("could not be followed");
  });

  it("are followed by address, and say how it goes until everything has arrived", async () => {
    await site.send("/en/console/network/follow", { site: other.origin });
    await shows("You asked to follow it. It has not answered yet.");
    await until(async () => (await other.federation.peers.list()).some(({ follower }) => follower === "requested"));
    await other.federation.peers.accept(site.node.actor);
    await shows("Everything that was sent has arrived.");
    expect(await page(`/en/console/network/site?${ofOther()}`)).toContain("Do you follow it? Yes");
  });

  it("that ask are accepted, and are a task of the owner's until then", async () => {
    await asker.federation.peers.follow(site.node.actor);
    await shows("would like to receive what you publish");
    expect(await tasks(site, "admin")).toEqual(["today.asks"]);
    expect(await tasks(site, "deliveries:read")).toEqual([]);
    await site.send("/en/console/network/accept", { actor: asker.actor });
    const actor = new URLSearchParams({ actor: asker.actor });
    expect(await page(`/en/console/network/site?${actor}`)).toContain("Does it follow you? Yes");
    expect(await tasks(site, "admin")).toEqual([]);
  });

  it("are blocked after a page that tells the reach, and unblocked again", async () => {
    const before = await page(`/en/console/network/block?${ofOther()}`);
    expect(before).toContain("Nothing more is taken from localhost");
    expect(before).toContain("You can unblock it at any time. The other site is not told.");
    // Here every node is on this very machine, which cannot be blocked.
    expect((await site.send("/en/console/network/block", { actor: other.actor })).status).toBe(400);
    await site.send("/en/console/network/block", { host: "spam.example" });
    expect(await page()).toContain("https://spam.example Blocked");
    await site.send("/en/console/network/unblock", { host: "https://spam.example" });
    expect(await site.node.federation.peers.decisions()).toEqual([]);
  });

  it("are shown to editors, changed by the owner alone, and not shown to contributors", async () => {
    const editor = await site.as("editor");
    const seen = await editor.get("/en/console/network");
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('name="site"');
    for (const [path, values] of [
      ["follow", { site: "https://igf.example.org" }],
      ["block", { actor: other.actor }],
      ["resend", { actor: other.actor }],
      ["forget", { id: "x" }],
    ] as const) {
      expect((await editor.send(`/en/console/network/${path}`, values)).status, path).toBe(403);
    }
    expect((await editor.get(`/en/console/network/block?${ofOther()}`)).status).toBe(403);
    const contributor = await site.as("contributor");
    for (const path of ["", `/site?${ofOther()}`, "/refused", "/registry", "/registry/offers"]) {
      expect((await contributor.get(`/en/console/network${path}`)).status, path).toBe(403);
    }
  });

  it("stop being followed when a person says so", async () => {
    const ended = await site.send("/en/console/network/unfollow", { actor: other.actor });
    expect(ended.location).toBe("/en/console/network");
    expect(await page()).not.toContain("kenya IGF");
    const actor = new URLSearchParams({ actor: asker.actor });
    expect(await page(`/en/console/network/reject?${actor}`)).toContain("gets nothing new from this site any more");
    await site.send("/en/console/network/reject", { actor: asker.actor });
    expect(await page()).not.toContain("would like to receive");
  });

  it("tell the owner of a security update, once the registry's keeper told of one", async () => {
    expect(await page("/en/console/network/update")).toContain("No security update is out");
    await registry.node.transaction((tx) =>
      registry.node.federation.releases.put(tx, {
        ...{ version: "99.0.1", published: registry.clock.now(), security: true, url: "https://igf.example.org/99" },
        summary: { en: "Mends uploads" },
      }),
    );
    await site.node.federation.releases.refresh();
    expect(await tasks(site, "admin")).toContain("today.update");
    expect(await page("/en/console/network/update")).toContain("99.0.1: Mends uploads");
    expect((await site.node.run("status")).text).toContain("a security update is out");
    const editor = await site.as("editor");
    expect((await editor.get("/en/console/network/update")).status).toBe(403);
  });

  it("show what was refused", async () => {
    const sent = await fetch(new URL("/ap/inbox", site.node.origin), {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/activity+json" },
    });
    expect(sent.status).toBe(401);
    await until(async () => (await page("/en/console/network/refused")).includes("unsigned"));
  });
});

describe("a place in the registry", () => {
  it("is asked for with evidence, answered at the desk, and told here", async () => {
    const at = "/en/console/network/registry";
    expect(await page(at)).toContain("Ask for a place");
    const wrong = await site.send(at, { "text.multistakeholder": "Everybody takes part" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Everybody takes part");
    const first = /name="url\.([\w-]+)"/.exec((await site.get(at)).text)?.[1] ?? "";
    const asked = await site.send(at, { [`url.${first}`]: "https://igf.example.org/about", established: "2011" });
    expect(asked.location).toBe(at);
    await until(async () => (await page(at)).includes("Asked; not answered yet"));

    const desk = "/en/console/network/registry/offers";
    await until(async () => (await registry.get(desk)).text.includes("test IGF"));
    expect(await tasks(registry, "admin")).toContain("today.offers");
    const offer = `/en/console/network/registry/offer?${new URLSearchParams({ actor: site.node.actor })}`;
    const shown = words((await registry.get(offer)).text);
    expect(shown).toContain("https://igf.example.org/about");
    expect(shown).toContain("2011");
    const send = (values: Record<string, string>) =>
      registry.send("/en/console/network/registry/offer", { actor: site.node.actor, ...values });
    expect((await send({ answer: "ask" })).status).toBe(422);
    await send({ answer: "ask", text: "Please name your organising team." });
    await until(async () => (await page(at)).includes("Please name your organising team."));
    await send({ answer: "accept" });
    await until(async () => (await page(at)).includes("Accepted: your initiative stands in the registry"));
    const editor = await registry.as("editor");
    expect((await editor.get(desk)).status).toBe(403);
    expect((await editor.send("/en/console/network/registry/offer", { actor: site.node.actor })).status).toBe(403);
  });
});
