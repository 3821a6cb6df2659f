import type { Viewer } from "../../content/types/index.ts";
import type { NavEntry } from "../../plugin/index.ts";
import type { NavItem } from "../../web/index.ts";
import type { PermissionBook } from "../permissions/permission-book.ts";
import type { Running } from "./running.ts";

interface Menus {
  permissions: PermissionBook;
  /** This node keeps the registry. */
  isRegistry: boolean;
}

/** The entries of all menus, in their order. */
export function toNav(running: readonly Running[], { permissions, isRegistry }: Menus): NavItem[] {
  const entries = running.flatMap(({ plugin }) =>
    (plugin.nav ?? []).map(({ permission, ...entry }: NavEntry) => ({
      ...entry,
      contributor: plugin.id,
      ...(permission && { allows: (viewer: Viewer) => permissions.holds(plugin, permission, viewer) }),
    })),
  );
  return entries
    .filter(({ only }) => only === undefined || isRegistry)
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, only: __, ...item }) => item);
}

/** What search engines are told of: what everybody finds in the main menu, and what stands in none. */
export function findableIn(nav: readonly NavItem[]): string[] {
  const all = nav.filter(({ place = "main", allows }) => allows === undefined && ["main", "sitemap"].includes(place));
  return [...new Set(all.map(({ to }) => to))];
}
