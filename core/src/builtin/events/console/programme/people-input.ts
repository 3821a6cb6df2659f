import type { Speaker } from "../../../../content/types/index.ts";
import type { FormState } from "../../../../web/index.ts";
import { textOf } from "../../../../web/index.ts";

/** People of a session as the form's rows have them, `p.0.role`, `p.0.name` and so on; which row each comes from. */
export function toPeople(
  values: FormState["values"],
  known: readonly Speaker[],
): { speakers: object[]; rows: number[] } {
  const speakers: object[] = [];
  const rows: number[] = [];
  for (const row of rowsIn(values)) {
    const field = (name: string) => textOf(values, `p.${row}.${name}`) || undefined;
    const name = field("name");
    const role = field("role") ?? (name === undefined ? undefined : "speaker");
    if (role === undefined) continue;
    const before = known[Number(field("was") ?? Number.NaN)];
    const isSame = before !== undefined && before.name === name;
    const {
      name: _,
      nameConsent: __,
      consentReceipt: receipt,
      affiliation: ___,
      mode: ____,
      stakeholderGroup: _____,
      ...kept
    } = before ?? ({ role } satisfies Speaker);
    speakers.push({
      // What is known of a person beyond the form belongs to that person, and goes when another one takes the place.
      ...(isSame || before?.name === undefined ? kept : {}),
      ...(isSame && receipt !== undefined && { consentReceipt: receipt }),
      role,
      name,
      nameConsent: name !== undefined && field("consent") !== undefined ? true : undefined,
      affiliation: field("affiliation"),
      mode: field("mode"),
      stakeholderGroup: field("group"),
    });
    rows.push(row);
  }
  return { speakers, rows };
}

/** The rows that were sent, in their order. */
export function rowsIn(values: FormState["values"]): number[] {
  const rows = Object.keys(values).flatMap((name) => /^p\.(\d{1,3})\./.exec(name)?.[1] ?? []);
  return [...new Set(rows.map(Number))].sort((one, other) => one - other).slice(0, 200);
}
