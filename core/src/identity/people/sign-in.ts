import type { Tx } from "../../jobs/index.ts";
import { recordAudit } from "../../store/index.ts";
import { type AttemptRow, countLimit, countTry, findAttempt, removeAttempts, uncountLimit } from "./attempt-store.ts";
import { findLink, removeLinks, takeLink } from "./link-store.ts";
import { day, hour, type PeopleDeps } from "./people-deps.ts";
import type { SignedIn } from "./person.ts";
import { findPerson } from "./person-store.ts";
import { hashOf, isSame } from "./secrets.ts";
import { type NewSession, startSession } from "./sessions.ts";

export type Proof = { attempt: string; code: string; address?: string | undefined } | { token: string };

/**
 * A wrong code is no exception: it has to be counted, and what is thrown in a transaction is as if it had never been.
 * `locked`: too many wrong codes for this account or from this address; the mailed link still works.
 */
export type SignInAnswer =
  | { ok: true; value: SignedIn }
  | { ok: false; why: "wrong"; left: number }
  | { ok: false; why: "over" | "locked" };

const most = 5;
/** Wrong codes, then no more are looked at until the window is over. */
const limits = [
  { name: "hour", of: "account", most: 10, window: hour },
  { name: "day", of: "account", most: 30, window: day },
  { name: "hour", of: "address", most: 20, window: hour },
] as const;

export async function signIn(
  deps: PeopleDeps,
  tx: Tx,
  given: { proof: Proof; agent: string | undefined },
): Promise<SignInAnswer> {
  const { proof, agent } = given;
  return "token" in proof ? byLink(deps, tx, { token: proof.token, agent }) : byCode(deps, tx, { ...proof, agent });
}

/** Reads only: whose link it is, for the page with its one button. */
export async function findSignInLink({ db, clock }: PeopleDeps, token: string) {
  const link = await findLink(db, { kind: "sign-in", tokenHash: hashOf(token), now: clock.now() });
  const person = link?.person ? await findPerson(db, link.person) : undefined;
  return link && person?.disabled_at === null ? { name: person.name, expires: link.expires_at } : undefined;
}

async function byLink(
  deps: PeopleDeps,
  tx: Tx,
  { token, agent }: { token: string; agent: string | undefined },
): Promise<SignInAnswer> {
  const link = await takeLink(tx.db, { kind: "sign-in", tokenHash: hashOf(token), now: tx.now });
  return start(deps, tx, { person: link?.person ?? null, agent, by: "link", next: link?.next ?? null });
}

async function byCode(
  deps: PeopleDeps,
  tx: Tx,
  {
    attempt,
    code,
    address,
    agent,
  }: { attempt: string; code: string; address?: string | undefined; agent: string | undefined },
): Promise<SignInAnswer> {
  const { secrets } = deps;
  const idHash = hashOf(attempt);
  const known = await findAttempt(tx.db, idHash, tx.now);
  if (!known) return { ok: false, why: "over" };
  const counters = countersOf(known, address === undefined ? undefined : secrets.counted("address", address));
  // Counted before it is looked at: many who guess at once get no more than one by one.
  const counts: number[] = [];
  for (const { id, window } of counters) counts.push(await countLimit(tx.db, { id, now: tx.now, window }));
  if (counters.some(({ most: limit }, at) => (counts[at] ?? 0) > limit)) return { ok: false, why: "locked" };
  const row = await countTry(tx.db, { idHash, most, now: tx.now });
  if (!row) return { ok: false, why: "over" };
  const typed = code.replaceAll(/[\s-]/g, "");
  if (isSame(secrets.codeHash(attempt, typed), row.code_hash) && row.person !== null) {
    for (const { id } of counters) await uncountLimit(tx.db, id);
    return start(deps, tx, { person: row.person, agent, by: "code", next: row.next });
  }
  if (counters.some(({ most: limit }, at) => counts[at] === limit)) await tellLocked(deps, tx, row);
  const left = most - row.tries;
  return left > 0 ? { ok: false, why: "wrong", left } : { ok: false, why: "over" };
}

type Counter = { id: string; most: number; window: number };

function countersOf({ account }: AttemptRow, from: string | undefined): Counter[] {
  return limits.flatMap(({ name, of, ...rest }) => {
    const whose = of === "account" ? account : from;
    return whose === undefined ? [] : [{ id: `wrong ${name} ${whose}`, ...rest }];
  });
}

async function tellLocked({ log }: PeopleDeps, tx: Tx, { person }: AttemptRow) {
  log.warn({ person }, "too many wrong codes: no more are looked at for a while");
  await recordAudit(tx, { verb: "sign-in.locked", object: person ?? undefined });
}

async function start(
  deps: PeopleDeps,
  tx: Tx,
  session: Omit<NewSession, "person"> & { person: string | null },
): Promise<SignInAnswer> {
  const person = session.person === null ? undefined : await findPerson(tx.db, session.person);
  if (!person || person.disabled_at !== null) return { ok: false, why: "over" };
  // What was mailed has done its work, and so has every other mail before it.
  await removeAttempts(tx.db, person.id);
  await removeLinks(tx.db, { kind: "sign-in", person: person.id });
  return { ok: true, value: await startSession(deps, tx, { ...session, person }) };
}
