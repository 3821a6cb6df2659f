import type { Plugin } from "../../plugin/index.ts";
import type { Running } from "../run/running.ts";

type Verbs = Readonly<Record<string, (...given: unknown[]) => unknown>>;

interface Owner {
  plugin: string;
  /** Those that run, at each moment. */
  running(): readonly Running[];
}

/** What a plugin puts into the search is its own, and is found while it runs: nobody is led to a page that is not there. */
export function createSearchDoor(verbs: Verbs, { plugin, running }: Owner): Verbs {
  const { putPage, ...others } = verbs;
  const owners = () => running().flatMap((one) => (putsPages(one.plugin) ? [one.plugin.id] : []));
  const readers = ["find", "count", "countKinds"].flatMap((name) => {
    const read = others[name];
    return read === undefined
      ? []
      : [[name, (query: object, viewer: unknown) => read({ ...query, owners: owners() }, viewer)]];
  });
  return {
    ...others,
    ...Object.fromEntries(readers),
    ...(putPage && { putPage: (tx: unknown, page: unknown) => putPage(tx, { ...(page as object), owner: plugin }) }),
  };
}

function putsPages({ capabilities = [] }: Plugin): boolean {
  const names: readonly string[] = capabilities;
  return names.includes("search:write");
}
