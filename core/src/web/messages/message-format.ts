import type { FormatError, IntlMessageFormat } from "intl-messageformat";

export type MessageFormat = typeof IntlMessageFormat;
export type { FormatError };

/** Loaded with the first page, not at start: most texts have no placeholders, and parsing ICU costs 15 ms of start-up. */
export async function loadMessageFormat(): Promise<MessageFormat> {
  const { IntlMessageFormat } = await import("intl-messageformat");
  return IntlMessageFormat;
}
