import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { FactType } from "../jobs/index.ts";
import type { Migration } from "../store/index.ts";
import type { Capability } from "./capabilities.ts";
import type { Ctx } from "./context.ts";
import type {
  Announce,
  Command,
  Feed,
  Kind,
  Messages,
  NavEntry,
  PluginJob,
  Receive,
  Routes,
  Slot,
  SlotName,
  Today,
} from "./contributions.ts";
import type { Health, PluginExport, PluginMetric } from "./figures.ts";
import type { Hook } from "./hooks.ts";
import type { Permission } from "./permissions.ts";
import type { Privacy } from "./privacy.ts";
import type { Undertakings } from "./undertakings-door.ts";

/** The version of the plugin API, apart from the version of the node. */
export const API_VERSION = "1.0.0";

/** A plugin's manifest is its map: whoever reads it knows every door it uses. */
export interface PluginDefinition<C extends Capability, Tables, Settings, P extends string = never> {
  /** Lower-case words with hyphens: `policy-labs`; its tables begin with `policy_labs_`. */
  id: string;
  version: string;
  /** Range of the plugin API that it was written for: `^1.0.0`. */
  api: string;
  capabilities?: readonly C[];
  /** Any Standard Schema; an empty object must be valid. */
  settings?: StandardSchemaV1<unknown, Settings>;
  /** What only some may do, by name: `"lab.manage": { default: ["editor"] }`. Asked with `ctx.may` and `ctx.require`. */
  permissions?: Readonly<Record<P, Permission>>;
  migrations?: Readonly<Record<string, Migration>>;
  kinds?: Readonly<Record<string, Kind<Ctx<C, Tables, Settings, P>, Tables>>>;
  /** By activity type and kind of object: `Offer:PolicyLabInvite`. */
  receives?: Readonly<Record<string, Receive<Ctx<C, Tables, Settings, P>, Tables>>>;
  announces?: { readonly [F in FactType]?: Announce<Ctx<C, Tables, Settings, P>, Tables, F> };
  /** What it does after a fact became true. */
  hooks?: { readonly [F in FactType]?: Hook<Ctx<C, Tables, Settings, P>, F> };
  routes?: Routes<Ctx<C, Tables, Settings, P>>;
  nav?: readonly NavEntry<P>[];
  feeds?: readonly Feed<Ctx<C, Tables, Settings, P>>[];
  slots?: { readonly [S in SlotName]?: Slot<Ctx<C, Tables, Settings, P>> };
  today?: Today<Ctx<C, Tables, Settings, P>, P>;
  undertakings?: Undertakings<Ctx<C, Tables, Settings, P>>;
  jobs?: Readonly<Record<string, PluginJob<Ctx<C, Tables, Settings, P>>>>;
  commands?: Readonly<Record<string, Command<Ctx<C, Tables, Settings, P>>>>;
  metrics?: Readonly<Record<string, PluginMetric<Ctx<C, Tables, Settings, P>>>>;
  exports?: Readonly<Record<string, PluginExport<Ctx<C, Tables, Settings, P>>>>;
  health?: Health<Ctx<C, Tables, Settings, P>>;
  privacy?: Privacy<Ctx<C, Tables, Settings, P>, Tables>;
  messages?: Messages;
  start?(ctx: Ctx<C, Tables, Settings, P>): Promise<void>;
  stop?(ctx: Ctx<C, Tables, Settings, P>): Promise<void>;
}

/** Any plugin, whatever its tables and settings: what the host handles. */
export type Plugin = PluginDefinition<never, object, unknown>;

/**
 * Declares a plugin; the type argument names its tables.
 * @example export default definePlugin<{ hello_greetings: GreetingRow }>()({ id: "hello", version: "1.0.0", api: "^1.0.0" });
 */
export function definePlugin<Tables = object>() {
  return <const C extends Capability = never, Settings = Record<string, never>, const P extends string = never>(
    definition: PluginDefinition<C, Tables, Settings, P>,
  ): Plugin => definition as unknown as Plugin;
}
