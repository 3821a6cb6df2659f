import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentRules, checkAccent } from "./accent.ts";
import { contrast } from "./colour.ts";
import { createStylesheet } from "./stylesheet.ts";
import { tokens } from "./tokens.ts";

const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");
const pairs = [
  ["ink", "bg"],
  ["ink", "surface"],
  ["ink", "tint"],
  ["muted", "bg"],
  ["muted", "surface"],
  ["link", "bg"],
  ["link", "surface"],
  ["visited", "bg"],
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["ok", "ok-bg"],
  ["warn", "warn-bg"],
  ["err", "err-bg"],
  ["err", "bg"],
] as const;

function colours(css: string): Record<string, string> {
  const found = css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, full(value)]));
}

function full(colour: string): string {
  return colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
}

describe("the colours", () => {
  it.each([
    ["light", light],
    ["dark", dark],
  ])("are readable in %s: 4.5:1 or better", (_, css) => {
    const own = colours(css);
    const poor = pairs.filter(([ink, ground]) => contrast(own[ink] ?? "", own[ground] ?? "") < 4.5);
    expect(poor).toEqual([]);
  });

  it("refuse an accent that nobody could read, and offer a darker one", () => {
    expect(checkAccent("#006633")).toEqual({ ok: true, accent: "#006633" });
    expect(checkAccent("red;}")).toEqual({ ok: false, reason: "not-a-colour" });
    const refused = checkAccent("#ffd400");
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(contrast(refused.suggestion ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("stay readable under any accepted accent, by day and by night", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(hex, (accent) => {
        fc.pre(checkAccent(accent).ok);
        const [day = "", night = ""] = accentRules(accent).split("prefers-color-scheme");
        expect(contrast(colours(day)["mast"] ?? "", "#ffffff")).toBeGreaterThanOrEqual(10);
        expect(contrast(colours(day)["brand"] ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours(night)["link"] ?? "", "#0e1a24")).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe("the stylesheet", () => {
  it("uses logical properties only, so that it mirrors for Arabic", () => {
    const { css } = createStylesheet(undefined);
    expect(css.match(/[;{](margin|padding|border)-(left|right)|[;{](left|right|float):/g)).toBe(null);
  });

  it("has a hash of its own for each accent", () => {
    expect(createStylesheet("#006633").source).not.toBe(createStylesheet(undefined).source);
    expect(createStylesheet("</style>").css).toBe(createStylesheet(undefined).css);
  });
});
