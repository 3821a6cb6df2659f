import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ start: false });
});
afterAll(() => node?.remove());

const run = (name: string, named: Record<string, string> = {}, options: Record<string, string | boolean> = {}) =>
  node.run(`users ${name}`, { arguments: named, options });
const tokenIn = (text: string) => /\/([\w-]{43})$/m.exec(text)?.[1] ?? "";

describe("nri users", () => {
  it("goes from nobody to an owner, and makes no second first owner", async () => {
    expect((await run("list")).text).toBe("Nobody yet. A link for the first owner: nri users setup");
    const { text } = await run("setup");
    expect(text).toMatch(/within 60 minutes:\n\n {2}http:\/\/localhost:\d+\/en\/setup\/[\w-]{43}$/);
    const claim = { token: tokenIn(text), name: "Amina", email: "amina@example.org" };
    await node.transaction((tx) => node.people.claimSetup(tx, claim));
    await expect(run("setup")).rejects.toMatchObject({ code: "conflict", message: /nri users link/ });
    expect((await run("list")).text).toMatch(/Amina {2}amina@example\.org {2}owner {2}\d{4}-\d\d-\d\d$/);
  });

  it("invites with a role, and lists who has not answered", async () => {
    await expect(run("invite", { email: "kofi@example.org" }, { role: "king" })).rejects.toThrow(
      "Use: owner, editor, reviewer, contributor.",
    );
    await expect(run("invite", { email: "kofi" })).rejects.toMatchObject({ code: "invalid" });
    const { text } = await run("invite", { email: "kofi@example.org" }, { role: "reviewer" });
    expect((await run("list")).text).toMatch(/kofi@example\.org +reviewer +invited until/);
    await node.transaction((tx) => node.people.acceptInvitation(tx, { token: tokenIn(text), name: "Kofi" }));
    await expect(run("invite", { email: "KOFI@example.org" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("finds people by address or id: gives a link, changes a role, shuts out and lets in, ends sessions", async () => {
    const { text } = await run("link", { who: "KOFI@example.org" });
    const answer = await node.transaction((tx) => node.people.signIn(tx, { token: tokenIn(text) }, "curl/8"));
    expect(answer.ok).toBe(true);
    const id = answer.ok ? answer.value.person.id : "";
    expect((await run("sessions", { who: id })).text).toContain("curl");
    expect((await run("sessions", { who: id }, { end: true })).data).toEqual({ person: id, ended: 2 });
    expect((await run("sessions", { who: id })).text).toBe("Signed in nowhere.");
    expect((await run("role", { who: id, role: "editor" })).text).toBe("Kofi is editor now.");
    await run("disable", { who: "kofi@example.org" });
    await expect(run("link", { who: id })).rejects.toMatchObject({ code: "not-found" });
    expect((await run("list")).text).toContain("disabled");
    await run("disable", { who: id }, { undo: true });
    expect((await run("link", { who: id })).text).toContain("signs in as Kofi");
    await expect(run("disable", { who: "amina@example.org" })).rejects.toMatchObject({ code: "conflict" });
    await expect(run("link", { who: "nobody@example.org" })).rejects.toThrow("Nobody here is nobody@example.org.");
  });
});
