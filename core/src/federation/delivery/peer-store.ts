import { sql } from "kysely";
import { software } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import { jsonRows, jsonTexts, numberCell, textCell } from "../json-rows.ts";

export type SignatureScheme = "rfc9421" | "cavage";

/** What we remember of a host. */
export interface PeerRow {
  origin: string;
  /** The way of signing that it last took. */
  scheme: SignatureScheme | null;
  /** Its software's name in NodeInfo, and when we asked. */
  software: string | null;
  software_at: number | null;
  /** Names of the kinds that it understands, as JSON, when it is an NRI node. */
  kinds: string | null;
  last_received: number | null;
  last_delivered: number | null;
  /** Failures in a row. */
  failures: number;
  /** Set while the breaker is open: when the next probe may be. */
  probe_at: number | null;
  /** It asked for so long a pause (429 with Retry-After). */
  quiet_until: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_peers: PeerRow;
  }
}

/** So many failures in a row open the breaker. */
const breakerAt = 5;
const probeEvery = 10 * 60_000;

export async function findPeers(db: Db, dialect: Dialect, origins: readonly string[]): Promise<Map<string, PeerRow>> {
  const rows = await db.selectFrom("ap_peers").selectAll().where("origin", "in", jsonTexts(dialect, origins)).execute();
  return new Map(rows.map((row) => [row.origin, row]));
}

const softwareFor = 86_400_000;

/** True when we need not ask again which software it is. */
export function isFresh(peer: PeerRow | undefined, now: number): boolean {
  if (typeof peer?.software_at !== "number" || now - peer.software_at >= softwareFor) return false;
  return peer.software !== software.id || peer.kinds !== null;
}

export interface Outcome {
  origin: string;
  answered: boolean;
  delivered: boolean;
  scheme: SignatureScheme | undefined;
  quietUntil?: number | undefined;
}

/** What the tries of one round say about their hosts, one row a host. */
export async function noteOutcomes(
  { db, dialect }: { db: Db; dialect: Dialect },
  outcomes: readonly Outcome[],
  now: number,
): Promise<void> {
  const byOrigin = new Map<string, Outcome & { failures: number }>();
  for (const outcome of outcomes) {
    const before = byOrigin.get(outcome.origin);
    byOrigin.set(outcome.origin, {
      origin: outcome.origin,
      answered: outcome.answered || (before?.answered ?? false),
      delivered: outcome.delivered || (before?.delivered ?? false),
      scheme: outcome.scheme ?? before?.scheme,
      failures: (before?.failures ?? 0) + (outcome.answered ? 0 : 1),
      quietUntil: Math.max(outcome.quietUntil ?? 0, before?.quietUntil ?? 0),
    });
  }
  if (byOrigin.size === 0) return;
  // An answer in the same round outweighs the failures beside it.
  const rows = [...byOrigin.values()].map(({ origin, answered, delivered, scheme, failures, quietUntil }) => [
    origin,
    scheme ?? null,
    delivered ? now : null,
    answered ? 0 : failures,
    quietUntil || null,
  ]);
  await sql`insert into ap_peers (origin, scheme, last_delivered, failures, quiet_until, probe_at)
    select ${textCell(0)}, ${textCell(1)}, ${numberCell(2)}, cast(${numberCell(3)} as integer), ${numberCell(4)},
      case when ${numberCell(3)} >= ${sql.lit(breakerAt)} then cast(${now + probeEvery} as bigint) end
    from ${jsonRows(dialect, rows)} where true
    on conflict (origin) do update set
      scheme = coalesce(excluded.scheme, ap_peers.scheme),
      quiet_until = coalesce(excluded.quiet_until, ap_peers.quiet_until),
      last_delivered = coalesce(excluded.last_delivered, ap_peers.last_delivered),
      failures = case when excluded.failures = 0 then 0 else ap_peers.failures + excluded.failures end,
      probe_at = case when excluded.failures = 0 then null
        when ap_peers.failures + excluded.failures >= ${sql.lit(breakerAt)}
          then coalesce(ap_peers.probe_at, cast(${now + probeEvery} as bigint))
        else ap_peers.probe_at end`.execute(db);
}

/** Verified requests came from these hosts. Gives those to which something waits for a later try. */
export async function noteReceived(
  { db, dialect }: { db: Db; dialect: Dialect },
  origins: readonly string[],
  now: number,
): Promise<string[]> {
  if (origins.length === 0) return [];
  const rows = [...new Set(origins)].map((origin) => [origin]);
  await sql`insert into ap_peers (origin, failures, last_received)
    select ${textCell(0)}, 0, cast(${now} as bigint) from ${jsonRows(dialect, rows)} where true
    on conflict (origin) do update set last_received = excluded.last_received, failures = 0, probe_at = null`.execute(
    db,
  );
  const waiting = await db
    .selectFrom("ap_deliveries")
    .select("origin")
    .distinct()
    .where("origin", "in", jsonTexts(dialect, origins))
    .where((where) =>
      where.or([
        where("state", "in", ["held", "dead"]),
        where.and([where("state", "=", "retrying"), where("due_at", ">", now)]),
      ]),
    )
    .execute();
  return waiting.map(({ origin }) => origin);
}

export async function dueProbe(db: Db, now: number): Promise<boolean> {
  const row = await db.selectFrom("ap_peers").select("origin").where("probe_at", "<=", now).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Hosts whose probe is due; each is moved on by ten minutes, so that nobody else probes it. */
export async function takeDueProbes(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .updateTable("ap_peers")
    .set({ probe_at: now + probeEvery })
    .where("probe_at", "<=", now)
    .returning("origin")
    .execute();
  return rows.map(({ origin }) => origin);
}

export async function closeBreaker(db: Db, origin: string): Promise<void> {
  await db.updateTable("ap_peers").set({ failures: 0, probe_at: null }).where("origin", "=", origin).execute();
}

export async function noteSoftware(
  db: Db,
  {
    origin,
    software,
    kinds,
    now,
  }: { origin: string; software: string | undefined; kinds?: readonly string[]; now: number },
): Promise<void> {
  const values = { software: software ?? null, software_at: now, kinds: kinds ? JSON.stringify(kinds) : null };
  await db
    .insertInto("ap_peers")
    .values({ origin, failures: 0, ...values })
    .onConflict((conflict) => conflict.column("origin").doUpdateSet(values))
    .execute();
}
