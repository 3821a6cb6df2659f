import { join } from "node:path";
import type { FactPayload, FactType, JobKind } from "../jobs/index.ts";
import { Refusal } from "../kit/index.ts";
import { recordAudit } from "../store/index.ts";
import { toBackupKeys } from "./backup-keys.ts";
import type { ErasuresOptions } from "./erasures-options.ts";
import "./copy-store.ts";
import { createErasureLedger, type Erasure } from "./erasure-ledger.ts";

/** A fact as jobs hand it over after the COMMIT. */
export interface RecordedFact {
  type: FactType;
  payload: Readonly<Record<string, unknown>>;
  at: number;
}

export interface Erasures {
  /** Writes down what was erased before anybody is told that it is. */
  committed(facts: readonly RecordedFact[]): Promise<void>;
  /** True for what was erased here, by its id or IRI, whatever a backup or a peer says. */
  isErased(ref: string): Promise<boolean>;
  /** After a restore: what was erased since the backup is erased again. Returns how much; nothing when there was no restore. */
  eraseAgain(): Promise<number>;
  /**
   * On the day of a restore: waits for the jobs that announce what was erased again, before anything leaves that a backup still had
   * waiting; 20 seconds at most.
   */
  settle(idle: () => Promise<void>): Promise<void>;
  readonly handlers: Readonly<Record<string, JobKind>>;
  readonly subscriptions: Readonly<Record<string, readonly string[]>>;
}

export const erasuresFile = "erasures.jsonl";
const aDay = 86_400_000;
const longestWait = 20_000;

export function createErasures(options: ErasuresOptions): Erasures {
  const { db, transaction, clock, log, masterKey, data, kinds } = options;
  const key = toBackupKeys(masterKey).erasureKey;
  const ledger = createErasureLedger({ file: join(data, erasuresFile), key });
  const facts = Object.values(kinds).flatMap((kind) => kind.facts);
  const toErasures = ({ type, payload, at }: RecordedFact): Erasure[] =>
    Object.entries(kinds).flatMap(([kind, { facts: told, refOf }]) => {
      const ref = told.includes(type) ? refOf(payload) : undefined;
      return ref === undefined ? [] : [{ kind, ref, at }];
    });

  let known = { bytes: -1, refs: new Set<string>() };
  const allRefs = async () => {
    // Another process of this node may have added to it.
    const bytes = await ledger.bytes();
    if (bytes !== known.bytes) known = { bytes, refs: new Set((await ledger.read()).erasures.map(({ ref }) => ref)) };
    return known.refs;
  };
  const local = `${options.origin}/ap/objects/`;

  return {
    committed: (recorded) => ledger.add(recorded.flatMap(toErasures)),

    isErased: async (ref) => (await allRefs()).has(ref.startsWith(local) ? ref.slice(local.length) : ref),

    async eraseAgain() {
      const open = await db
        .selectFrom("restoration")
        .select(["id", "backup"])
        .where("erased_again_at", "is", null)
        .execute();
      if (open.length === 0) return 0;
      const { erasures, bad } = await ledger.read();
      if (bad > 0) log.warn({ lines: bad }, "lines of the list of erasures were not written by this node");
      for (const { kind, ref } of erasures) {
        const of = kinds[kind];
        if (of) await transaction((tx) => of.eraseAgain(tx, ref)).catch(unlessGone);
        else log.warn({ kind, ref }, "nobody knows how to erase this again");
      }
      await transaction(async (tx) => {
        await tx.db
          .updateTable("restoration")
          .set({ erased_again_at: clock.now() })
          .where("erased_again_at", "is", null)
          .execute();
        const details = { erasures: erasures.length };
        for (const { backup } of open) await recordAudit(tx, { verb: "node.restored", object: backup, details });
      });
      log.info({ erasures: erasures.length }, "what was erased since the backup was erased again");
      return erasures.length;
    },

    async settle(idle) {
      const since = clock.now() - aDay;
      const restored = db.selectFrom("restoration").select("id").where("erased_again_at", ">", since);
      if ((await restored.execute()).length === 0) return;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longestWait);
      });
      await Promise.race([idle(), late]).finally(() => clearTimeout(timer));
    },

    // A COMMIT whose process was killed before it could write the ledger is made good here; then the places get their copy.
    handlers: {
      "keep-erasure": {
        maxAttempts: 40,
        retryDelays: [60_000, 300_000, 3_600_000, 6 * 3_600_000],
        run: async ({ payload, madeAt }) => {
          const { type, payload: told } = payload as FactPayload;
          const erasures = toErasures({ type, payload: told, at: madeAt });
          const { keepErasures } = await import("./keep-erasures.ts");
          await keepErasures(options, { ledger, key, erasures });
        },
      },
    },
    subscriptions: Object.fromEntries([...new Set(facts)].map((fact) => [fact, ["keep-erasure"]])),
  };
}

function unlessGone(error: unknown): void {
  if (error instanceof Refusal && (error.code === "not-found" || error.code === "gone")) return;
  throw error;
}
