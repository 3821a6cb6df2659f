import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeUsed } from "../../testing/time-used.ts";
import { matchPostgres, matchSqlite } from "./match.ts";
import { plainOf, toTokens, toWords } from "./tokens.ts";

describe("words for the index", () => {
  it("keeps the characters of an unspaced script together as a phrase", () => {
    expect(toWords("IGF互联网2026 Forum")).toEqual([["igf"], ["互", "联", "网"], ["2026"], ["forum"]]);
    expect(toTokens("Straße, ÉTÉ e-mail")).toEqual(["straße", "ete", "e", "mail"]);
  });

  it("reads rich text as it is read by people", () => {
    expect(toTokens(plainOf(`<p class="x">Open&nbsp;data</p> [link](https://a.example/x)`))).toEqual([
      "open",
      "data",
      "link",
    ]);
  });

  it("gives the same words for a question as for a text, and nothing but words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const tokens = toTokens(text);
        expect(toTokens(tokens.join(" "))).toEqual(tokens);
        expect(tokens.every((token) => /^[\p{L}\p{N}\p{M}]+$/u.test(token))).toBe(true);
        const quotes = (matchSqlite(text, ["x"]) ?? "").match(/"/g) ?? [];
        expect(quotes.length % 2).toBe(0);
        expect(matchPostgres(text, ["x"]) ?? "").not.toContain("''");
      }),
    );
  });

  it("reads plain English the same way alone as beside an accent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 200 }), (text) => {
        expect(toTokens(`${text} é`)).toEqual([...toTokens(text), "e"]);
        expect(toWords(`${text} é`)).toEqual([...toWords(text), ["e"]]);
      }),
    );
  });

  it.each(["<", "<script", "](", "&#", "<a ", "互", "é", "a.", "\u0300"])(
    "takes no longer than its length asks for 200,000 characters of %j",
    async (piece) => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(await timeUsed(() => toTokens(plainOf(text)))).toBeLessThan(2000);
    },
  );
});
