import { isTerm } from "@nri-commons/core/content/types";
import { type LabFormat, labFormats } from "./lab.ts";

export interface LabSearch {
  q?: string;
  topic?: string;
  format?: LabFormat;
}

/** Of an address; what is unknown is left out, so that a shared link with a mistake still shows something. */
export function readLabSearch(query: URLSearchParams): LabSearch {
  const [q, topic] = [query.get("q")?.trim().slice(0, 200), query.get("topic")];
  const format = labFormats.find((one) => one === query.get("format"));
  return { ...(q && { q }), ...(topic && isTerm("topics", topic) && { topic }), ...(format && { format }) };
}
