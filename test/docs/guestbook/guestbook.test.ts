import { bootTestNode, checkPlugin, movableClock, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import guestbook from "./plugin.ts";

const line = { name: "Amina", email: "Amina@example.org", text: "Well done." };

describe("the guestbook", () => {
  const clock = movableClock();
  let node: TestNode;
  beforeAll(async () => {
    node = await bootTestNode({ plugins: [guestbook], clock });
  });
  afterAll(() => node?.remove());

  it("keeps what somebody wrote, shows it, and keeps the address for the team", async () => {
    const { write, page } = visitorOf(node, clock);
    expect((await write(line)).status).toBe(303);
    expect(await page()).toContain("Well done.");
    expect(await page()).not.toContain("amina@example.org");
  });

  it("keeps what was typed when something is missing, and says what", async () => {
    const answer = await visitorOf(node, clock).write({ ...line, email: "nobody" });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("Enter an e-mail address");
    expect(text).toContain('value="nobody"');
  });
});

it("keeps every promise", { timeout: 60_000 }, () => {
  const write = (node: TestNode, typed: typeof line) => visitorOf(node, node.clock as typeof clock).write(typed);
  const clock = movableClock();
  return checkPlugin(guestbook, {
    acts: { "writes a line": (node) => write(node, line) },
    plant: (node, person) => write(node, { ...line, ...person }),
  });
});

/** Somebody who has not signed in, reads the form and takes a while to fill it in. */
function visitorOf(node: TestNode, clock: ReturnType<typeof movableClock>) {
  const page = async () => (await node.get("/en/guestbook")).text();
  const write = async (typed: Record<string, string>) => {
    const hidden = [...(await page()).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)];
    clock.move(60_000);
    const body = new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...typed,
    });
    return fetch(`${node.origin}/en/guestbook`, { method: "POST", body, redirect: "manual" });
  };
  return { page, write };
}
