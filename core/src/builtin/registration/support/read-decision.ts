import type { Problem } from "../../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../../web/index.ts";
import { type Money, type Need, needStates } from "../place.ts";
import { lineOf } from "../read-place.ts";
import { amountText, parseAmount, parseCurrency } from "./money.ts";

type Values = FormState["values"];
type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const long = { what: 500, reason: 1000, notes: 2000 } as const;

/** What organisers decided, or what is missing: who grants says what, who declines says why. */
export function readDecision(values: Values, t: Translate): Read<Omit<Need, "kind">> {
  const state = needStates.find((one) => one === lineOf(values, "state"));
  const [what, reason, notes] = (["what", "reason", "notes"] as const).map((name) => textOf(values, name));
  const money = readMoney(values, ["amount", "currency"], t);
  const problems = [
    ...(state === undefined ? [{ path: "state", message: t("support.problem.state") }] : []),
    ...(state === "granted" && what === "" ? [{ path: "what", message: t("support.problem.what") }] : []),
    ...(state === "declined" && reason === "" ? [{ path: "reason", message: t("support.problem.reason") }] : []),
    ...Object.entries(long)
      .filter(([name, most]) => textOf(values, name).length > most)
      .map(([path, most]) => ({ path, message: t("support.problem.long", { most }) })),
    ...(money.ok ? [] : money.problems),
  ];
  if (state === undefined || !money.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      state,
      ...(what && { what }),
      ...(money.value && { money: money.value }),
      ...(reason && { reason }),
      ...(notes && { notes }),
    },
  };
}

/** An amount with its currency; nothing where none is written. */
export function readMoney(
  values: Values,
  [amountField, currencyField]: readonly [string, string],
  t: Translate,
): Read<Money | undefined> {
  const text = lineOf(values, amountField);
  if (text === "") return { ok: true, value: undefined };
  const [amount, currency] = [parseAmount(text), parseCurrency(lineOf(values, currencyField))];
  if (amount !== undefined && currency !== undefined) return { ok: true, value: { amount, currency } };
  return {
    ok: false,
    problems: [
      ...(amount === undefined ? [{ path: amountField, message: t("support.problem.amount") }] : []),
      ...(currency === undefined ? [{ path: currencyField, message: t("support.problem.currency") }] : []),
    ],
  };
}

/** The same as the form shows it; a new amount begins in the currency of the budget. */
export function toDecisionValues(need: Need, budget: Money | undefined): Values {
  return {
    state: need.state,
    what: need.what ?? "",
    amount: need.money ? amountText(need.money) : "",
    currency: need.money?.currency ?? budget?.currency ?? "",
    reason: need.reason ?? "",
    notes: need.notes ?? "",
  };
}
