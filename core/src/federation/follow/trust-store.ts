import { createHostSet, hostOf, isHttpUrl, labelsUp, Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";

/** `allowed`: as if the registry recognised it; `distrusted`: although the registry does, not here. */
export type TrustWord = "allowed" | "distrusted";

declare module "../../store/tables.ts" {
  interface Tables {
    /** Of an actor, by its address, or of a host with all that is below it. */
    ap_trust: { target: string; trust: TrustWord; since: number };
  }
}

export type TrustOf = (actor: string) => TrustWord | undefined;

/** The operator's own word on an actor: on itself, else on the nearest host above it. */
export async function readTrust(db: Db): Promise<TrustOf> {
  const words = new Map((await listTrust(db)).map(({ target, trust }) => [target, trust]));
  if (words.size === 0) return () => undefined;
  return (actor) => {
    const own = words.get(actor);
    if (own !== undefined) return own;
    const near = labelsUp(hostOf(actor)).find((host) => words.has(host));
    return near === undefined ? undefined : words.get(near);
  };
}

export function listTrust(db: Db): Promise<{ target: string; trust: TrustWord; since: number }[]> {
  return db.selectFrom("ap_trust").selectAll().orderBy("target").execute();
}

export async function putTrust(
  db: Db,
  { target, trust, now }: { target: string; trust: TrustWord; now: number },
): Promise<void> {
  await db
    .insertInto("ap_trust")
    .values({ target, trust, since: now })
    .onConflict((conflict) => conflict.column("target").doUpdateSet({ trust, since: now }))
    .execute();
}

/** False when there was none. */
export async function removeTrust(db: Db, target: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("ap_trust").where("target", "=", target).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** `https://host/actor` as it is; a host, or an address without a path, as the host. */
export function trustTarget(given: string, ownOrigin: string): string {
  const text = given.trim();
  const isActor = isHttpUrl(text) && new URL(text).pathname !== "/";
  const target = isActor
    ? new URL(text).href
    : text.includes("@") || /[/\s]/.test(text.replace(/^https?:\/\/|\/$/g, ""))
      ? ""
      : hostOf(text);
  if (target === "") {
    const message = `"${given}" is neither an actor's address, as nri peers list shows it, nor a host such as igf.example.org.`;
    throw new Refusal("bad-request", { message });
  }
  if (createHostSet([target]).has(ownOrigin)) {
    throw new Refusal("bad-request", { message: "This is this very node, which trusts itself." });
  }
  return target;
}
