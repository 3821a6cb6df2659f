import type { LanguageMap } from "../../kit/index.ts";
import type { Attendance, Place } from "./event.ts";
import type { Source } from "./source.ts";
import type { When } from "./when.ts";

/** Something besides events that takes place for a time and that people may have to choose between: a lab. */
export interface Undertaking extends When {
  /** 26 letters and digits; no event and nothing of another plugin has it. */
  id: string;
  name: LanguageMap;
  /** Where it is read, after the language: `/labs/01j…`. */
  path: string;
  /** Vocabulary `topics`. */
  topics: readonly string[];
  attendance?: Attendance | undefined;
  place?: Place | undefined;
  /** An address of whoever runs it that everybody may use. */
  contact?: string | undefined;
  source: Source;
}
