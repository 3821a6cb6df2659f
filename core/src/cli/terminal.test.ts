import { expect, it } from "vitest";
import { harmless } from "./terminal.ts";

it("writes out what a stranger's words would do to a terminal, and leaves JSON what it says", () => {
  const name = "\u001b]0;pwned\u0007\u001b[2J\u009b31m\rKenya \u202eFGI\u2066 ü 国\u007f";
  expect(harmless(`a\r\nb\tc ${name}`)).toBe(
    "a\r\nb\tc \\u001b]0;pwned\\u0007\\u001b[2J\\u009b31m\\u000dKenya \\u202eFGI\\u2066 ü 国\\u007f",
  );
  expect(JSON.parse(harmless(JSON.stringify({ name }, null, 2)))).toEqual({ name });
});
