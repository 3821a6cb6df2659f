import type { JsonObject } from "../kit/index.ts";
import type { PluginTx } from "./plugin-tx.ts";

declare module "../jobs/tx.ts" {
  interface Facts {
    /** What a plugin kept of a person is gone for good; a backup that still has it has it erased again. */
    "personal-data.erased": { plugin: string; kind: string; id: string };
  }
}

/** Something that is kept of the person whom an e-mail address belongs to. */
export interface Holding {
  kind: string;
  /** By which `erase` knows it again, also years later in a restored backup: never the address itself. */
  id: string;
  /** All of it, for the person to take along. */
  data: JsonObject;
  /** On how many other sites a copy of it is; they are asked to erase it too. */
  elsewhere?: number;
}

/**
 * What a plugin keeps of people by their e-mail address. For each kind the plugin has two texts: `privacy.KIND`, what it is, with
 * `{count}`; and `privacy.KIND.erase`, what becomes of it. An erasure that happens elsewhere in the plugin, by the person themselves or
 * by a button of the team, records `personal-data.erased` too, so that it outlives a restore.
 */
export interface Privacy<C, Tables> {
  kinds: readonly string[];
  /** By the address in small letters. */
  find(ctx: C, email: string): Promise<readonly Holding[]>;
  /** Runs again after a restore: bears that it is gone already, and mails nobody. */
  erase(ctx: C, tx: PluginTx<Tables>, holding: Pick<Holding, "kind" | "id">): Promise<void>;
}

/** What was found of one kind. */
export interface FoundData {
  /** The plugin, or `node` for core's own. */
  of: string;
  kind: string;
  /** In words, with how many there are. */
  label: string;
  /** What becomes of it when it is erased. */
  effect: string;
  items: readonly Omit<Holding, "kind">[];
}

/** What became of an erasure, by kind; `left` has those that could not be erased, and why. */
export interface ErasedData {
  erased: readonly { of: string; kind: string; label: string; count: number }[];
  left: readonly { label: string; why: string }[];
}

/** A plugin that has tables here, and that is not here itself or does not run on them. */
export interface UnsearchedPlugin {
  id: string;
  version: string;
}

/** Everything about one person, over all plugins. Every verb refuses who does not hold the scope `admin`, and stands in the log. */
export interface PersonalDesk {
  /** Plugins whose tables are here and cannot be read now: what they keep of somebody is neither found nor erased. */
  unsearched(): Promise<readonly UnsearchedPlugin[]>;
  find(email: string, lang: string): Promise<readonly FoundData[]>;
  /** The same as a file for the person. */
  export(email: string, lang: string): Promise<JsonObject>;
  erase(email: string, lang: string): Promise<ErasedData>;
}
