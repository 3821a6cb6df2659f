import type { PersonRole } from "../content/types/index.ts";

/** What a plugin lets only some do. Its text in the plugin's catalogue has the key `permission.NAME`. */
export interface Permission {
  /** The roles that hold it until an owner of the site decides otherwise; owners always do. */
  default: readonly Exclude<PersonRole, "owner">[];
}
