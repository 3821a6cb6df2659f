import type { Tx } from "../../jobs/index.ts";
import { type Clock, Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import type { CurrentProfile, Logo, Profile, ProfilePatch } from "./profile.ts";
import { type ProfileProblem, type ProfileRules, profileProblems } from "./profile-problems.ts";
import { addProfile, filledFrom, findProfile, updateProfile } from "./profile-store.ts";
import { type LogoDeps, putLogo } from "./put-logo.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    /** What the initiative says of itself changed: pages and the actor document follow, its followers need an Update. */
    "initiative.changed": { fields: string[] };
  }
}

/** The initiative's profile in the database, and the copy of it that this process serves. */
export interface InitiativeProfile {
  /** What this process serves; asks nothing of the database. */
  current(): CurrentProfile;
  read(db?: Db): Promise<CurrentProfile>;
  /** Refuses with `invalid` and every mistake. Only what really changes is written and told. */
  write(tx: Tx, patch: ProfilePatch): Promise<{ changed: string[] }>;
  check(patch: ProfilePatch): ProfileProblem[];
  /** Keeps a picture, which `write` then takes as the logo. Refuses with a `picture-…` code. */
  putLogo(bytes: Uint8Array, alt?: Logo["alt"]): Promise<Logo>;
  /** From now on `current` is what the database says. */
  reload(): Promise<void>;
  /** Fields that the configuration changed since the first start and that are not so here. */
  ignored(configured: ProfilePatch): Promise<string[]>;
  /** Reloads every ten seconds, for what other processes change. */
  watch(failed: (error: unknown) => void): { stop(): void };
}

interface Deps extends LogoDeps {
  db: Db;
  rules: ProfileRules;
  clock: Clock;
  /** What it is filled with at the first start. */
  first(): Profile;
}

const watchEvery = 10_000;

/** Opens the profile; the first time in a node's life it is filled. */
export async function openProfile({ db, rules, clock, first, ...drawing }: Deps): Promise<InitiativeProfile> {
  if ((await findProfile(db)) === undefined) await addProfile(db, first(), clock.now());
  const read = async (from: Db = db): Promise<CurrentProfile> => {
    const found = await findProfile(from);
    if (found === undefined) throw new Error("The profile is not in the database any more.");
    return found;
  };
  let current = await read();

  const profile: InitiativeProfile = {
    current: () => current,
    read,
    check: (patch) => profileProblems(patch, rules),
    putLogo: (bytes, alt) => putLogo(drawing, bytes, alt),
    async write(tx, patch) {
      refuseOthers(tx);
      const problems = profile.check(patch);
      if (problems.length > 0) throw new Refusal("invalid", { message: saying(problems), problems });
      const before = await read(tx.db);
      const changed = differences(patch, before);
      if (changed.length === 0) return { changed };
      await updateProfile(tx.db, only(patch, changed), tx.now);
      await tx.fact("initiative.changed", { fields: changed });
      await recordAudit(tx, { verb: "initiative.changed", details: { fields: changed } });
      return { changed };
    },
    async reload() {
      const now = await read();
      if (JSON.stringify(now) !== JSON.stringify(current)) current = now;
    },
    async ignored(configured) {
      const before = await filledFrom(db);
      const here = await read();
      return (Object.keys(configured) as (keyof Profile)[])
        .filter((field) => !isSame(configured[field], before[field]) && !isSame(configured[field], here[field]))
        .sort();
    },
    watch(failed) {
      const timer = setInterval(() => void profile.reload().catch(failed), watchEvery);
      timer.unref();
      return { stop: () => clearInterval(timer) };
    },
  };
  return profile;
}

/** People need an owner's rights, tokens theirs; the operator and the node itself may. */
function refuseOthers({ who }: Pick<Tx, "who">): void {
  const bounded = who !== undefined && ["person", "token", "visitor"].includes(who.kind);
  if (bounded && !who.scopes?.includes("admin")) throw new Refusal("forbidden");
}

function saying(problems: readonly ProfileProblem[]): string {
  return problems.map(({ path, message }) => `${path}: ${message}`).join(" ");
}

function differences(patch: ProfilePatch, before: Profile): (keyof Profile)[] {
  const fields = Object.keys(patch) as (keyof Profile)[];
  return fields.filter((field) => !isSame(patch[field], before[field])).sort();
}

function only(patch: ProfilePatch, fields: readonly (keyof Profile)[]): ProfilePatch {
  return Object.fromEntries(fields.map((field) => [field, patch[field]]));
}

/** Whatever the order of languages in a text; that of a list counts. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? null;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
