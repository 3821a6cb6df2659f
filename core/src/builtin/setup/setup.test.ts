import { afterEach, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { type MovableClock, movableClock } from "../../testing/movable-clock.ts";
import { fillTime } from "../../web/forms/form-guard.ts";

let node: TestNode;
let clock: MovableClock;
let cookie = "";
afterEach(() => node.remove());

async function open() {
  clock = movableClock(Date.UTC(2026, 10, 20, 12));
  cookie = "";
  node = await bootTestNode({ clock });
  const { token } = await node.transaction((tx) => node.people.setupLink(tx));
  return `/en/setup/${token}`;
}

const get = async (path: string) => {
  const answer = await node.get(path, { accept: "text/html", cookie });
  return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text() };
};

async function send(path: string, values: Record<string, string | string[]>) {
  const shown = await get(path);
  const hidden = [...shown.text.matchAll(/type="hidden" name="(nri_\w+)" value="([^"]*)"/g)];
  const body = new URLSearchParams();
  for (const [, name = "", value = ""] of hidden) body.set(name, value);
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
  clock.move(fillTime);
  const headers = { accept: "text/html", cookie };
  const answer = await fetch(new URL(path, node.origin), { method: "POST", body, headers, redirect: "manual" });
  const set = answer.headers.get("set-cookie");
  if (set) cookie = set.split(";")[0] ?? "";
  return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text() };
}

describe("the setup", () => {
  it("goes from the link to the console in short pages, and names the site", async () => {
    const link = await open();
    expect((await get(link)).text).toContain("In which language do you want to go on?");
    const wrong = await send(`${link}/you`, { name: "Sample Owner", email: "nowhere" });
    expect([wrong.status, wrong.text.includes('value="Sample Owner"')]).toEqual([422, true]);
    expect(wrong.text).toContain("Enter an e-mail address such as name@example.org");
    expect((await send(`${link}/you`, { name: "Sample Owner", email: "owner@example.org" })).location).toBe(
      "/en/console/setup/new",
    );

    const first = await send("/en/console/setup/new", { "name.en": "Kenya IGF", kind: "national", country: "KE" });
    expect(first.location).toMatch(/\/place$/);
    expect((await get(first.location)).text).toMatch(/<option selected="">Africa\/Nairobi</);
    const second = await send(first.location, { zone: "Africa/Nairobi", languages: ["en", "fr"] });
    const third = await send(second.location, { listed: "yes" });
    expect((await get(third.location)).text).toContain("East Africa Time (UTC+3)");
    const done = await send(third.location, {});
    expect(done.location).toBe("/en/console?welcome");
    const today = await get(done.location);
    expect(today.text).toContain("Welcome, ");
    expect(today.text).toContain("Enter your first event");
    expect(await (await node.get("/en/", { accept: "text/html" })).text()).toContain("Kenya IGF");
  });

  it("tells who comes with a used or old link what to do", async () => {
    const link = await open();
    await send(`${link}/you`, { name: "Sample Owner", email: "owner@example.org" });
    const used = await get(link);
    expect(used.status).toBe(410);
    expect(used.text).toContain("nri users setup");
    expect((await get("/en/setup/aaaaaaaaaaaaaaaaaaaaaaaa")).status).toBe(410);
  });

  it("opens nothing to machines that read links, and is kept by nobody on the way", async () => {
    const link = await open();
    for (const path of [link, link, `${link}/you`]) {
      const answer = await node.get(path, { accept: "text/html" });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
    expect((await send(`${link}/you`, { name: "Sample Owner", email: "owner@example.org" })).status).toBe(303);
  });

  it("keeps search engines away where that was wanted", async () => {
    const link = await open();
    await send(`${link}/you`, { name: "Sample Owner", email: "owner@example.org" });
    const first = await send("/en/console/setup/new", { "name.en": "Youth IGF", kind: "youth" });
    const second = await send(first.location, { zone: "Etc/UTC", languages: "en" });
    const third = await send(second.location, { listed: "no" });
    await send(third.location, {});
    expect((await get("/en/")).text).toContain('<meta name="robots" content="noindex"/>');
    expect((await get("/robots.txt")).text).toBe("User-agent: *\nDisallow: /\n");
  });
});
