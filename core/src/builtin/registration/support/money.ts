import type { Formats } from "../../../web/index.ts";
import type { Money } from "../place.ts";

/** An amount with at most two decimals, as it is typed: `1200`, `1 200,50`. Undefined when it is none. */
export function parseAmount(text: string): number | undefined {
  const plain = text.replace(/[\s'’]/g, "");
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}

/** ISO 4217, as this runtime knows them. */
export function parseCurrency(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf("currency").includes(code) ? code : undefined;
}

/** `KES 1,200.5`: the code, since signs are shared by many currencies. */
export function moneyText({ amount, currency }: Money, format: Pick<Formats, "number">): string {
  return `${currency} ${format.number(amount / 100)}`;
}

/** As the fields of a form hold it. */
export function amountText({ amount }: Money): string {
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);
}
