import { describe, expect, it } from "vitest";
import { isInScope, parseConsent, parseNewExpert, type Scope, widensScope } from "./index.ts";

describe("an expert from a form", () => {
  it("keeps a field without a scope on this node", () => {
    const parsed = parseNewExpert({ fields: { name: { value: "A. B." } } });
    expect(parsed).toEqual({ ok: true, value: { fields: { name: { value: "A. B.", scope: "node" } } } });
  });

  it("lets e-mail and telephone never leave", () => {
    const parsed = parseNewExpert({
      fields: { name: { value: "A" }, email: { value: "a@b.example", scope: "public" } },
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["fields.email.scope"]);
  });

  it.each([
    [{ givenAt: 2000 }, "givenAt"],
    [{ expires: 900 }, "expires"],
    [{ expires: 1000 + 3 * 366 * 86_400_000 }, "expires"],
    [{ receiptId: "" }, "receiptId"],
  ])("refuses the consent %j", (change, path) => {
    const consent = { receiptId: "r", textVersion: "1", givenAt: 500, expires: 5000, ...change };
    const parsed = parseConsent(consent, 1000);
    expect(parsed.ok ? "" : parsed.problems[0]?.path).toBe(path);
  });
});

describe("scopes", () => {
  const a = "https://a.example/a";
  const b = "https://b.example/b";
  const scoped = (scope: Scope) => ({ name: { value: "A", scope } });

  it.each<[Scope, Scope, boolean]>([
    ["node", "public", true],
    ["recognised", "public", true],
    ["public", "recognised", false],
    ["node", { peers: [a] }, true],
    [{ peers: [a] }, { peers: [a, b] }, true],
    [{ peers: [a, b] }, { peers: [b] }, false],
    ["recognised", { peers: [a] }, true],
    ["recognised", "recognised", false],
    ["public", "node", false],
  ])("from %j to %j widens: %j", (before, after, widens) => {
    expect(widensScope(scoped(before), scoped(after))).toBe(widens);
  });

  it("counts a new field as wider than none", () => {
    expect(widensScope({}, scoped("public"))).toBe(true);
    expect(widensScope({}, scoped("node"))).toBe(false);
  });

  it("gives a token no more than the public where the scope decides", () => {
    expect(isInScope("recognised", { kind: "token", scopes: ["events:write"] })).toBe(false);
    expect(isInScope({ peers: [a] }, { kind: "peer", actor: a, recognised: false })).toBe(true);
  });
});
