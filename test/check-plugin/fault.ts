import type { Plugin } from "@nri-commons/core/plugin";
import type { CheckPluginOptions, Finding } from "@nri-commons/core/testing";

/** A plugin with one thing wrong in it, and what the check has to say of it. */
export interface Fault {
  /** What is wrong, behind "a plugin". */
  that: string;
  plugin: Plugin;
  options?: CheckPluginOptions;
  promise: Finding["promise"];
  /** Where it is bound to be seen, too: a page that fails by it. */
  also?: readonly Finding["promise"][];
  seen: RegExp;
}

export const named = { id: "bad", version: "1.0.0", api: "^1.0.0" } as const;
