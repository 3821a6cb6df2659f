import type { CapturedMail } from "@nri-commons/core/testing/capture-mail";
import type { OpenConsole } from "@nri-commons/core/testing/console";

/** A page that no link leads to, or that is in a state of its own; `path` is after the language. */
export interface StagedPage {
  path: string;
  /** 200 unless told. */
  status?: number;
  /** Another node than the site itself. */
  origin?: string;
  /** Cookies of somebody who has not signed in. */
  cookie?: string;
}

/** What staging works with. */
export interface Staging {
  site: OpenConsole;
  mail: CapturedMail;
  /** Of a public event that one can register for. */
  event: string;
  /** A site that asks for things. */
  asker: OpenConsole;
}
