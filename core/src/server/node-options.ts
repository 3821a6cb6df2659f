import type { Clock, Log } from "../kit/index.ts";
import type { Dialer } from "../net/index.ts";
import type { Machine } from "./checks/machine.ts";
import type { Composition } from "./composition.ts";
import type { Config } from "./config.ts";

export interface NodeOptions {
  config: Config;
  composition: Composition;
  clock?: Clock;
  log?: Log;
  /** Opens loopback; only `testing` has one. */
  dialer?: Dialer;
  /** What the checks of `nri doctor` ask of the machine; this one unless a test says. */
  machine?: Machine;
  /** Ends this process, which something else starts again; left out where nothing does. */
  restart?: () => void;
  /** Makes actors and keys: once, by `nri init`. */
  init?: boolean;
}
