import { describe, expect, it } from "vitest";
import { amountText, parseAmount, parseCurrency } from "./money.ts";

describe("an amount of money", () => {
  it("is read as people write it, in hundredths, and shown in a field as it was", () => {
    const read = ["1200", "1 200,50", "1'200.5", "0.05"].map(parseAmount);
    expect(read).toEqual([120_000, 120_050, 120_050, 5]);
    expect([120_000, 120_050, 5].map((amount) => amountText({ amount, currency: "KES" }))).toEqual([
      "1200",
      "1200.50",
      "0.05",
    ]);
  });

  it("is none with words, a sign, three decimals or more than anybody grants, and in no currency that there is not", () => {
    for (const text of ["", "many", "-5", "1.234", "12345678901", "1,000,000"])
      expect([text, parseAmount(text)]).toEqual([text, undefined]);
    expect(["kes", "USD ", "XYZ", "$", "EURO"].map(parseCurrency)).toEqual([
      "KES",
      "USD",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
