import { formatDate, type LocalDate, parseDate } from "../../../content/types/index.ts";
import type { Json } from "../../../kit/index.ts";
import { lineOf } from "../../../plugin/index.ts";

/** `2027-3-7`, which people may write, as the wire asks for it: `2027-03-07`. */
export function writeDate(date: LocalDate): LocalDate {
  const parts = parseDate(date);
  return parts ? formatDate(parts) : date;
}

/** A day, also when it comes with a time. */
export function readDate(value: Json | undefined): LocalDate | undefined {
  const parts = parseDate(lineOf(value, 64)?.slice(0, 10) ?? "");
  return parts && formatDate(parts);
}
