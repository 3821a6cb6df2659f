import type { People } from "../../identity/index.ts";
import type { AuditDesk } from "../../plugin/index.ts";
import { listAudit, type Store } from "../../store/index.ts";
import type { AuditLog } from "../node.ts";
import { forOwners } from "./refuse-others.ts";

interface Deps {
  store: Store;
  people: People;
  audit(): AuditLog;
}

export function createAuditDesk({ store, people, audit }: Deps): AuditDesk {
  return forOwners<AuditDesk>({
    async list(page) {
      const [entries, known] = [await listAudit(store.db, page), await people.list()];
      const names = new Map(known.map(({ id, name }) => [id, name]));
      return entries.map((entry) => {
        const name = entry.who.kind === "person" ? names.get(entry.who.id ?? "") : undefined;
        return name === undefined ? entry : { ...entry, name };
      });
    },
    async check() {
      const verdict = await audit().check();
      if (!verdict.whole) return { whole: false, entry: verdict.entry };
      const { entries, checkpoint } = verdict;
      return { whole: true, entries, checkpoint: checkpoint === "contradicts" ? "foreign" : checkpoint };
    },
  });
}
