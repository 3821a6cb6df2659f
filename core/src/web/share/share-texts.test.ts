import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networks, shareText } from "./share-texts.ts";

const address = "https://igf.example/en/events/01m7wd7tg052mmaqeqy3931qpm";
const named = (id: string) => networks.find((network) => network.id === id) ?? networks[0];

describe("texts to pass on", () => {
  it("fit each network whatever is in them, and end with the whole address", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 700 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, lines) => {
        for (const network of networks) {
          const told = shareText({ title, lines, address }, network);
          expect(told.endsWith(`\n\n${address}`)).toBe(true);
          expect(network.count(told)).toBeLessThanOrEqual(network.limit ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("have all there is room for, and are cut after a whole word", () => {
    const lines = ["Tuesday 4 May 2027", "What is at stake for the region. ".repeat(12).trim()];
    const shared = { title: "Forum", lines, address };
    const short = shareText(shared, named("x") as never);
    expect(short).toMatch(/^Forum\n\nTuesday 4 May 2027\n\nWhat is at stake.* [a-z.]+…\n\nhttps/is);
    expect(shareText(shared, named("mail") as never)).toBe(["Forum", ...lines, address].join("\n\n"));
  });

  it("count as the networks do: an address as 23 on Mastodon and X, Chinese as two on X", () => {
    const x = networks.find(({ id }) => id === "x");
    expect(x?.count(`ab ${address}`)).toBe(26);
    expect(x?.count("论坛")).toBe(4);
    expect(x?.count("форум منتدى")).toBe(11);
    expect(networks.find(({ id }) => id === "bluesky")?.count(address)).toBe(address.length);
  });
});
