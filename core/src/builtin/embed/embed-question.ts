import { isTerm } from "../../content/types/index.ts";
import { isLanguage } from "../../web/index.ts";

/** Which events a page of others shows. */
export interface EmbedQuestion {
  limit: number;
  topic?: string;
  country?: string;
  language?: string;
  /** Only those of this very site. */
  own?: "1";
}

export const limits = [3, 5, 10, 20] as const;
const usual = 5;

/** Reads the query of an address; what is unknown is left out. */
export function readEmbedQuestion(query: URLSearchParams): EmbedQuestion {
  const limit = Number.parseInt(query.get("limit") ?? "", 10);
  const [topic, country, language] = ["topic", "country", "language"].map((name) => query.get(name) ?? "");
  return {
    limit: limit >= 1 ? Math.min(limit, 20) : usual,
    ...(topic && isTerm("topics", topic) && { topic }),
    ...(country && isTerm("countries", country) && { country }),
    ...(language && isLanguage(language) && { language }),
    ...(query.get("own") === "1" && { own: "1" as const }),
  };
}

/** The same as a query; the usual number is left out. */
export function toQuery({ limit, ...rest }: EmbedQuestion): string {
  const query = new URLSearchParams({ ...rest, ...(limit !== usual && { limit: String(limit) }) }).toString();
  return query === "" ? "" : `?${query}`;
}
