import type { Plugin } from "../plugin/index.ts";
import type { Store } from "../store/index.ts";
import { openSite, type TestSite } from "./open-site.ts";

export interface CountedSite extends Pick<TestSite, "run" | "text" | "jobs"> {
  /** How many statements each page takes, as the site's owner sees it who is signed in; throws when one is not shown. */
  statementsOf(paths: readonly string[]): Promise<Readonly<Record<string, number>>>;
}

/** The pages of plugins over a real store, to see that a list asks the database as often for many things as for few. */
export async function openCountedSite(store: Store, plugins: readonly Plugin[]): Promise<CountedSite> {
  let count = 0;
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => node,
    // Once for each statement that ran.
    transformResult: async ({ result }) => {
      count += 1;
      return result;
    },
  });
  const site = await openSite({ store: { ...store, db }, plugins });
  const { token } = await site.jobs.transaction(async (tx) => {
    const link = await site.people.setupLink(tx);
    return site.people.claimSetup(tx, { token: link.token, name: "Sample Owner", email: "owner@example.org" });
  });
  const headers = { cookie: `__Host-nri-session=${token}` };
  return {
    ...{ run: site.run, text: site.text, jobs: site.jobs },
    async statementsOf(paths) {
      const found: Record<string, number> = {};
      for (const path of paths) {
        const before = count;
        const { status } = await site.get(path, { headers });
        if (status !== 200) throw new Error(`${path} answered ${status}.`);
        found[path] = count - before;
      }
      return found;
    },
  };
}
