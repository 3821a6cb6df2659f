/** Something that the platform or its users count on, and that this plugin does not keep. */
export interface Finding {
  /** Which promise, in the words of `promises`. */
  promise: Promised;
  /** What was seen, and where. */
  seen: string;
  /** Nothing is broken: it could not be looked at. Does not make `checkPlugin` throw. */
  warning?: true;
}

/** What `checkPlugin` looks at, in the order of the report, each with what to do about a finding. */
export const promises = {
  manifest: "The manifest is one that this version of the platform can run.",
  migrations: "Tables come from nothing and from each earlier version, all under the plugin's own prefix.",
  texts: "Every text is there in all seven languages, with every plural form.",
  capabilities: "Nothing is used that `capabilities` does not name.",
  writes: "Everything is written within `ctx.transaction` or the transaction that is handed over.",
  pages: "Pages work without scripts, and nothing that somebody sends makes one fail.",
  kinds: "Software that does not know a kind has something to show, and what arrives twice is kept once.",
  jobs: "Jobs and hooks may run twice.",
  privacy: "What is kept of a person is found and erased by their address.",
  crashes: "What was begun and not ended leaves nothing behind.",
  life: "Switched off it is hidden and keeps its data; switched on again it has them.",
} as const;

export type Promised = keyof typeof promises;

/** Collects findings; the same one counts once. */
export interface Findings {
  add(promise: Promised, seen: string): void;
  /** What could not be looked at, with what would let it be. */
  warn(promise: Promised, seen: string): void;
  /** What throws becomes a finding, with `where` before it. */
  attempt<T>(promise: Promised, where: string, run: () => Promise<T>): Promise<T | undefined>;
  all(): readonly Finding[];
}

export function createFindings(): Findings {
  const found = new Map<string, Finding>();
  const add = (promise: Promised, seen: string) => {
    found.set(`${promise} ${seen}`, { promise, seen });
  };
  const warn = (promise: Promised, seen: string) => {
    found.set(`${promise} ${seen}`, { promise, seen, warning: true });
  };
  const order = Object.keys(promises);
  return {
    add,
    warn,
    async attempt(promise, where, run) {
      try {
        return await run();
      } catch (error) {
        add(promise, `${where}: ${messageOf(error)}`);
        return undefined;
      }
    },
    all: () => [...found.values()].sort((one, other) => order.indexOf(one.promise) - order.indexOf(other.promise)),
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** For a person to read: the promise, and below it what was seen; last what was not looked at. */
export function reportOf(id: string, findings: readonly Finding[]): string {
  const groups = (some: readonly Finding[]) =>
    Object.entries(promises).flatMap(([promise, words]) => {
      const seen = some.filter((finding) => finding.promise === promise).map((finding) => `    - ${finding.seen}`);
      return seen.length === 0 ? [] : [`  ${words}`, ...seen];
    });
  const [broken, warnings] = [findings.filter(({ warning }) => !warning), findings.filter(({ warning }) => warning)];
  return [
    ...(broken.length === 0
      ? [`${id} keeps every promise.`]
      : [`${id} does not keep these promises:`, ...groups(broken)]),
    ...(warnings.length === 0 ? [] : ["Not looked at:", ...groups(warnings)]),
  ].join("\n");
}
