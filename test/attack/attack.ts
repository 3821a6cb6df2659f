import type { Answer } from "./answer.ts";
import type { World } from "./world.ts";

export interface Input {
  /** What is sent, in a few words. */
  name: string;
  /** What has to be there first, not counted. */
  prepare?(world: World): Promise<void>;
  send(world: World): Promise<Answer>;
  status: number;
  /** The reason that the one log line names; left out where a page answers and nothing is logged. */
  reason?: string | RegExp;
  /** What the answer must not be, where it is not a refusal. */
  isHarmless?(answer: Answer, world: World): boolean;
  /** GETs that this input may cause; none unless told. */
  fetches?: number;
  /** Tables that may change: an activity that has no effect is kept as an activity. */
  mayKeep?: readonly string[];
}

/** How the class looks with its check taken out. */
export interface Bite {
  /** Names in `without.ts`. */
  without: readonly string[];
  /** Which input is sent. */
  input: Input;
  /** What then happens, for the page. */
  happens: string;
  succeeded(world: World, answer: Answer): Promise<boolean> | boolean;
  /** What others need as it was. */
  undo?(world: World): Promise<void>;
}

/** There is nothing to take out, and why. */
export interface NoBite {
  none: string;
}

/** One class of SECURITY.md. */
export interface Attack {
  title: string;
  /** Where it comes in. */
  door: string;
  inputs: readonly [Input, Input, ...Input[]];
  /** Near-identical and legitimate. */
  control: Control;
  bite: Bite | NoBite;
  /** Puts back what the inputs prepared. */
  after?(world: World): Promise<void>;
  /** Rows of the inbox may appear: it is let in, and refused when it is carried out. */
  behindGate?: boolean;
}

export interface Control {
  name: string;
  send(world: World): Promise<Answer>;
  status: number;
  passed?(world: World, answer: Answer): Promise<boolean> | boolean;
}

/** A class for which the product has nothing that could be attacked. */
export interface NoDoor {
  title: string;
  /** Why, for the page. */
  because: string;
  /** True when there really is none. */
  isAbsent(world: World): Promise<boolean>;
}

/** A class that is shown by a test of its own, because it needs more than one input and an answer. */
export interface Elsewhere {
  title: string;
  file: string;
  /** Titles of tests in it. */
  tests: readonly string[];
}
