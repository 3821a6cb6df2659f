import type { Kysely } from "kysely";
import type { Viewer } from "../content/types/index.ts";
import type { Clock, Ids, Log } from "../kit/index.ts";
import type { Site } from "../web/index.ts";
import type { Capability, DoorsOf } from "./capabilities.ts";
import type { PluginTx } from "./plugin-tx.ts";

interface BaseCtx<Tables, Settings, P extends string> {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** As it is now: what is kept of it in a variable does not follow its changes. */
  readonly site: Site;
  readonly settings: Settings;
  /** The plugin's own tables, for reading. */
  readonly db: Kysely<Tables>;
  transaction<Result>(run: (tx: PluginTx<Tables>) => Promise<Result>): Promise<Result>;
  /** The IRI of an object of this node: `{origin}/ap/objects/{id}`. */
  objectIri(id: string): string;
  /** Where people read it: `{origin}/{lang}{path}`. */
  pageUrl(path: string, lang?: string): string;
  /** Whether somebody holds a permission that the manifest declares: by role, as an owner of the site decided. */
  may(viewer: Viewer, permission: P): boolean;
  /** The same as a refusal, `not-allowed`. */
  require(viewer: Viewer, permission: P): void;
}

/** Everything that a plugin can reach; a capability that it did not declare is not there. */
export type Ctx<C extends Capability = never, Tables = object, Settings = unknown, P extends string = never> = BaseCtx<
  Tables,
  Settings,
  P
> &
  DoorsOf<C>;
