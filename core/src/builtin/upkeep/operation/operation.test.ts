import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestNode } from "../../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

describe("/console/restart", () => {
  let site: OpenConsole;
  let node: TestNode;
  let ended = 0;
  beforeAll(async () => {
    site = await openConsole({ restart: () => ended++ });
    node = site.node;
  });
  afterAll(() => node.remove());

  it("tells the effect first, and whether a change waits for it", async () => {
    const calm = await site.get("/en/console/restart");
    expect(calm.text).toContain("Nothing waits for a new start.");
    expect(calm.text).toContain("everybody stays signed in");
    await site.send("/en/console/plugins/glossary/off", {});
    // Which needs none.
    expect((await site.get("/en/console/restart")).text).toContain("Nothing waits for a new start.");
  });

  it("ends the process once, offers to look again, and is back with what was changed", async () => {
    const begun = await site.send("/en/console/restart", {});
    expect([begun.status, begun.location]).toEqual([
      303,
      expect.stringMatching(/^\/en\/console\/restart\/wait\?since=\d+$/),
    ]);
    const waiting = await site.get(begun.location);
    expect(waiting.text).toContain(`href="${begun.location}">Look again</a>`);
    expect(waiting.text).toContain("data-waits");
    expect(waiting.text).not.toContain('http-equiv="refresh"');
    await expect.poll(() => ended).toBe(1);
    site.clock.move(5000);
    node = await node.restart();
    const back = await site.get(begun.location);
    expect([back.status, back.location]).toEqual([303, "/en/console/restart?done"]);
    const page = await site.get(back.location);
    expect(page.text).toContain("The site was started anew");
    expect(page.text).toContain("Nothing waits for a new start.");
    expect((await site.get("/en/console/log")).text).toContain("The site was started anew from here");
    expect(ended).toBe(1);
  });
});

describe("/console/restart where nothing starts the node again", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole();
  });
  afterAll(() => site.remove());

  it("says so and how it is done by hand; the button is not there, and what is sent all the same is refused", async () => {
    const page = await site.get("/en/console/restart");
    expect(page.text).toContain("Nothing on this machine would start it again");
    expect(page.text).toContain("systemctl restart nri-commons");
    expect(page.text).not.toContain("Start anew now");
    expect((await site.send("/en/console/restart", {})).status).toBe(409);
  });
});

describe("/console/moving", () => {
  let site: OpenConsole;
  let node: TestNode;
  beforeAll(async () => {
    site = await openConsole();
    node = site.node;
  });
  afterAll(() => node.remove());

  it("explains both moves with the commands, and looks whether a new address is ready", async () => {
    const page = await site.get("/en/console/moving");
    expect(page.text).toContain("nri move https://igf.example.net --now");
    expect(page.text).toContain("nri restore /root/move --recovery recovery.txt");
    const wrong = await site.send("/en/console/moving/look", { address: "https://a.example/path" });
    expect([wrong.status, wrong.text.includes('value="https://a.example/path"')]).toEqual([422, true]);
    expect((await site.send("/en/console/moving/look", { address: node.origin })).status).toBe(422);

    const next = node.origin.replace("localhost", "127.0.0.1");
    const begun = await site.send("/en/console/moving/look", { address: next });
    expect(begun.location).toMatch(/^\/en\/console\/moving\/looks\/\w+$/);
    await node.jobs.idle();
    const looked = await site.get(begun.location);
    expect(looked.text).toContain("The new address is ready");
    expect(looked.text).toContain(`${next} answers`);
    expect((await site.get("/en/console/backups")).text).not.toContain(next);
    expect((await site.get("/en/console/moving/looks/none")).status).toBe(404);
  });

  it("shows after a move who has followed on", async () => {
    const stopped = await node.restart({ start: false });
    const address = node.origin.replace("localhost", "127.0.0.1");
    await stopped.run("move", { arguments: { address }, options: { now: true } });
    node = await stopped.restart({ start: true });
    const owner = await node.get("/en/console/moving", { accept: "text/html", cookie: site.cookie });
    const text = await owner.text();
    expect(text).toMatch(/Moved from <bdi>localhost:\d+<\/bdi>/);
    expect(text).toContain("Followed on: 0 of 0");
  });
});
