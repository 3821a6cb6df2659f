import { createSecretKey, randomBytes } from "node:crypto";
import type { FactType, Tx } from "../../jobs/index.ts";
import { createIds, createLog } from "../../kit/index.ts";
import { listAudit, type Store } from "../../store/index.ts";
import { type MovableClock, movableClock } from "../../testing/movable-clock.ts";
import { createPeople, type People } from "./create-people.ts";
import type { SignedIn } from "./person.ts";

export interface TestPeople {
  people: People;
  store: Store;
  clock: MovableClock;
  facts: [FactType, unknown][];
  tx<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** The first owner, signed in by the set-up link. */
  owner(email?: string): Promise<SignedIn>;
  /** Somebody invited and signed in. */
  member(owner: SignedIn, email: string, role?: "owner" | "editor" | "reviewer" | "contributor"): Promise<SignedIn>;
  /** The verbs of the audit log, oldest first. */
  audited(): Promise<string[]>;
}

export const origin = "https://igf.example";
export const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0";

/** People on a real database, with a clock that stands still until it is moved. */
export function testPeople(store: Store): TestPeople {
  const clock = movableClock(Date.UTC(2026, 10, 20));
  const facts: [FactType, unknown][] = [];
  const tx = <T>(run: (tx: Tx) => Promise<T>) =>
    store.transaction((db) =>
      run({
        db,
        now: clock.now(),
        fact: async (type, payload) => void facts.push([type, payload]),
        enqueue: async () => {},
      }),
    );
  const people = createPeople({
    db: store.db,
    clock,
    ids: createIds(clock),
    origin,
    masterKey: createSecretKey(randomBytes(32)),
    log: createLog("silent"),
    transaction: tx,
  });
  return {
    people,
    store,
    clock,
    facts,
    tx,
    async owner(email = "amina@igf.example") {
      const { token } = await tx((one) => people.setupLink(one));
      return tx((one) => people.claimSetup(one, { token, name: "Amina", email, agent: firefox }));
    },
    async member(owner, email, role = "editor") {
      const by = { person: owner.person.id };
      const { token } = await tx((one) => people.invite(one, { email, role, by, lang: "fr" }));
      return tx((one) => people.acceptInvitation(one, { token, name: email.split("@")[0] ?? "", agent: firefox }));
    },
    audited: async () => (await listAudit(store.db, {})).map(({ verb }) => verb).reverse(),
  };
}
