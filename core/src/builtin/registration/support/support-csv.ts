import { csvTable } from "../../../web/index.ts";
import type { SupportRequest } from "../store/need-store.ts";
import { amountText } from "./money.ts";
import { balances, publicBalanceOf } from "./support-totals.ts";

const columns = [
  ...["name", "kind", "state", "what", "up_to", "currency", "reason", "notes"],
  ...["country", "regional_group", "stakeholder_group", "first_time", "asked_for"],
] as const;

/** Each request, for the organisers: it holds personal data. */
export function requestsCsv(requests: readonly SupportRequest[]): Promise<string> {
  return csvTable(
    columns,
    requests.map(({ need, place }) => [
      place?.name,
      need.kind,
      need.state,
      need.what,
      need.money && amountText(need.money),
      need.money?.currency,
      need.reason,
      need.notes,
      place?.country,
      place?.region,
      place?.group,
      place?.firstTime === undefined ? undefined : place.firstTime ? "yes" : "no",
      place?.note,
    ]),
  );
}

/** Whom support goes to, in figures that may be passed on. */
export function balanceCsv(requests: readonly SupportRequest[]): Promise<string> {
  const rows = balances.flatMap((by) => {
    const { asked, got } = publicBalanceOf(requests, by);
    return Object.keys({ ...asked, ...got }).map((value) => [by, value, asked[value], got[value]]);
  });
  return csvTable(["by", "value", "asked", "got"], rows);
}
