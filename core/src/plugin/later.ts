type Work = (...args: never[]) => unknown;

/** The functions of what is loaded: called as they are there, and always waited for. */
type Later<Loaded> = {
  readonly [Name in keyof Loaded as NonNullable<Loaded[Name]> extends Work ? Name : never]-?: Waited<
    NonNullable<Loaded[Name]>
  >;
};

type Waited<Called> = Called extends (...args: infer Args) => infer Given
  ? (...args: Args) => Promise<Awaited<Given>>
  : never;

/**
 * An import that is made when a function of it is first called: a manifest then names everything that a plugin does, and a start loads
 * nothing of it. For all that is waited for: what others send, announcements, hooks, jobs, feeds, slots, tables, commands, migrations.
 * @example const { receiveNotice, withdrawNotice } = later(() => import("./receive-notice.ts"));
 */
export function later<Loaded extends object>(load: () => Promise<Loaded>): Later<Loaded> {
  let loading: Promise<Loaded> | undefined;
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      // Whoever calls next tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return new Proxy({} as Later<Loaded>, {
    get: (_, name) =>
      async function called(...args: never[]) {
        const all = (await loaded()) as Readonly<Record<PropertyKey, Work>>;
        const work = all[name];
        if (work === undefined) throw new Error(`What was loaded has no ${String(name)}.`);
        return work(...args);
      },
  });
}
