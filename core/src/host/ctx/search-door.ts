type Verbs = Readonly<Record<string, (...given: unknown[]) => unknown>>;

interface Owner {
  plugin: string;
  /** Ids of the plugins whose pages are found now: those that run. */
  searched(): readonly string[];
}

/** What a plugin puts into the search is its own, and is found while it runs: nobody is led to a page that is not there. */
export function createSearchDoor(verbs: Verbs, { plugin, searched }: Owner): Verbs {
  const { putPage, ...others } = verbs;
  const readers = ["find", "count", "countKinds"].flatMap((name) => {
    const read = others[name];
    return read === undefined
      ? []
      : [[name, (query: object, viewer: unknown) => read({ ...query, owners: searched() }, viewer)]];
  });
  return {
    ...others,
    ...Object.fromEntries(readers),
    ...(putPage && { putPage: (tx: unknown, page: unknown) => putPage(tx, { ...(page as object), owner: plugin }) }),
  };
}
