import { Refusal } from "../../../kit/index.ts";
import type { Money } from "../place.ts";
import { parseAmount, parseCurrency } from "../support/money.ts";

/** `1200 KES` */
export function moneyIn(text: string): Money {
  const [, number = "", code = ""] = /^(.*?)\s*([A-Za-z]{3})$/.exec(text.trim()) ?? [];
  const [amount, currency] = [parseAmount(number), parseCurrency(code)];
  if (amount !== undefined && currency !== undefined) return { amount, currency };
  throw new Refusal("bad-request", { message: `Write ${text} as an amount and a currency, such as 1200 KES.` });
}
