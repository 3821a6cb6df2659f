import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import { removeAttempts } from "./attempt-store.ts";
import { insistOnOwner } from "./insist-on-owner.ts";
import { addLink, removeLinks } from "./link-store.ts";
import { removePasskeys } from "./passkey-store.ts";
import { holdPeople, hour, type PeopleDeps } from "./people-deps.ts";
import { type By, invalid, toName } from "./person.ts";
import { changePerson, countOwners, findByEmail, findPerson, type PersonRow, removePerson } from "./person-store.ts";
import { isRole, type Role } from "./roles.ts";
import { hashOf } from "./secrets.ts";
import { endOthers } from "./sessions.ts";
import type { Link } from "./setup.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    /** Somebody who worked here is no longer known: what other rooms keep about them goes too. */
    "person.erased": { id: string };
  }
}

export interface Membership {
  /** Their sessions end, but for `keep`; `conflict` when nobody would be left who is owner. */
  setRole(tx: Tx, change: { id: string; role: Role; by: By; keep?: string }): Promise<void>;
  rename(tx: Tx, change: { id: string; name?: string; lang?: string }): Promise<void>;
  /** They cannot sign in any more, and are signed out everywhere. */
  disable(tx: Tx, given: { id: string; by: By }): Promise<void>;
  enable(tx: Tx, given: { id: string; by: By }): Promise<void>;
  /** Everything about them goes; the audit log keeps the id. Themselves, or an owner. */
  erase(tx: Tx, given: { id: string; by: By }): Promise<void>;
  /** After a restore of a backup that still has somebody who was erased; also the last owner. */
  eraseAgain(tx: Tx, id: string): Promise<void>;
  /** For who lost access, from the command line: 60 minutes. */
  signInLink(tx: Tx, email: string): Promise<Link & { person: string }>;
}

const linkLife = hour;

export function createMembership({ ids }: PeopleDeps): Membership {
  return {
    async setRole(tx, { id, role, by, keep }) {
      if (!isRole(role)) throw invalid("role", "There is no such role.");
      const row = await getForChange(tx.db, id, by);
      if (row.role === role) return;
      if (role !== "owner") await keepOneOwner(tx.db, row);
      await changePerson(tx.db, id, { role });
      await recordAudit(tx, { verb: "person.role-changed", object: id, details: { from: row.role, to: role } });
      await endOthers(tx, id, keep);
    },

    async rename(tx, { id, name, lang }) {
      await getPerson(tx.db, id);
      const change = { ...(name === undefined ? {} : { name: toName(name) }), ...(lang === undefined ? {} : { lang }) };
      if (Object.keys(change).length > 0) await changePerson(tx.db, id, change);
    },

    async disable(tx, { id, by }) {
      const row = await getForChange(tx.db, id, by);
      if (row.disabled_at !== null) return;
      await keepOneOwner(tx.db, row);
      await changePerson(tx.db, id, { disabled_at: tx.now });
      await recordAudit(tx, { verb: "person.disabled", object: id });
      await forgetWays(tx, id);
    },

    async enable(tx, { id, by }) {
      const row = await getForChange(tx.db, id, by);
      if (row.disabled_at === null) return;
      await changePerson(tx.db, id, { disabled_at: null });
      await recordAudit(tx, { verb: "person.enabled", object: id });
    },

    async erase(tx, { id, by }) {
      const own = by !== "operator" && by.person === id;
      const row = own ? await getHeld(tx.db, id) : await getForChange(tx.db, id, by);
      await keepOneOwner(tx.db, row);
      await eraseWhole(tx, row);
    },

    async eraseAgain(tx, id) {
      await holdPeople(tx.db);
      const row = await findPerson(tx.db, id);
      if (row) await eraseWhole(tx, row);
    },

    async signInLink(tx, email) {
      const row = await findByEmail(tx.db, email);
      if (!row || row.disabled_at !== null) {
        throw new Refusal("not-found", {
          message: "Nobody with this e-mail address may sign in here. See: nri users list",
        });
      }
      const link = { token: ids.secret(), expires: tx.now + linkLife };
      await addLink(tx.db, {
        id: ids.ulid(),
        token_hash: hashOf(link.token),
        kind: "sign-in",
        person: row.id,
        created_at: tx.now,
        expires_at: link.expires,
      });
      await recordAudit(tx, { verb: "person.link-made", object: row.id });
      return { ...link, person: row.id };
    },
  };
}

export async function getPerson(db: Db, id: string): Promise<PersonRow> {
  const row = await findPerson(db, id);
  if (!row) throw new Refusal("not-found", { message: "There is nobody with this id here." });
  return row;
}

async function getHeld(db: Db, id: string): Promise<PersonRow> {
  await holdPeople(db);
  return getPerson(db, id);
}

async function getForChange(db: Db, id: string, by: By): Promise<PersonRow> {
  await holdPeople(db);
  await insistOnOwner(db, by);
  return getPerson(db, id);
}

async function keepOneOwner(db: Db, row: PersonRow): Promise<void> {
  if (row.role !== "owner" || row.disabled_at !== null || (await countOwners(db, row.id)) > 0) return;
  throw new Refusal("conflict", {
    message: "This is the only owner of the node. Make somebody else an owner first.",
  });
}

async function eraseWhole(tx: Tx, { id, email_key }: PersonRow): Promise<void> {
  await forgetWays(tx, id);
  await removePasskeys(tx.db, id);
  await removeLinks(tx.db, { email_key });
  await removePerson(tx.db, id);
  await tx.fact("person.erased", { id });
  await recordAudit(tx, { verb: "person.erased", object: id });
}

/** Sessions, and everything on its way that could start one. */
async function forgetWays(tx: Tx, person: string): Promise<void> {
  await endOthers(tx, person);
  await removeAttempts(tx.db, person);
  await removeLinks(tx.db, { person });
}
