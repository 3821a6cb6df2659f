import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { insistOnOwner } from "./insist-on-owner.ts";
import { addLink, findLink, type LinkRow, removeLinks, selectInvitations, takeLink } from "./link-store.ts";
import { day, holdPeople, type PeopleDeps } from "./people-deps.ts";
import { type By, emailKey, type SignedIn, toEmail, toName } from "./person.ts";
import { addPerson, findByEmail, type PersonRow } from "./person-store.ts";
import type { Role } from "./roles.ts";
import { hashOf } from "./secrets.ts";
import { startSession } from "./sessions.ts";
import { type Link, over, taken } from "./setup.ts";

/** Somebody who was asked to come and has not answered yet. Times in milliseconds. */
export interface Invitation {
  id: string;
  email: string;
  role: Role;
  lang?: string;
  created: number;
  expires: number;
}

export interface Invitations {
  /** For `{origin}/{lang}/invitation/{token}`; one before it for the same address is over then. */
  invite(tx: Tx, invitation: { email: string; role: Role; by: By; lang?: string }): Promise<Link & { id: string }>;
  /** Reads only. */
  findInvitation(token: string): Promise<Invitation | undefined>;
  /** Adds the person with the role they were invited for, and signs them in. */
  acceptInvitation(tx: Tx, given: { token: string; name: string; agent?: string; lang?: string }): Promise<SignedIn>;
  invitations(): Promise<Invitation[]>;
  withdrawInvitation(tx: Tx, given: { id: string; by: By }): Promise<void>;
}

const invitationLife = 7 * day;

export function createInvitations(deps: PeopleDeps): Invitations {
  const { db, clock, ids } = deps;
  return {
    async invite(tx, { email: given, role, by, lang }) {
      const email = toEmail(given);
      await holdPeople(tx.db);
      await insistOnOwner(tx.db, by);
      if (await findByEmail(tx.db, email)) throw new Refusal("conflict", { message: taken });
      await removeLinks(tx.db, { kind: "invitation", email_key: emailKey(email) });
      const link = { id: ids.ulid(), token: ids.secret(), expires: tx.now + invitationLife };
      await addLink(tx.db, {
        id: link.id,
        token_hash: hashOf(link.token),
        kind: "invitation",
        email,
        email_key: emailKey(email),
        role,
        lang: lang ?? null,
        made_by: by === "operator" ? null : by.person,
        created_at: tx.now,
        expires_at: link.expires,
      });
      await recordAudit(tx, { verb: "person.invited", object: link.id, details: { role } });
      return link;
    },

    async findInvitation(token) {
      const row = await findLink(db, { kind: "invitation", tokenHash: hashOf(token), now: clock.now() });
      return row && toInvitation(row);
    },

    async acceptInvitation(tx, { token, name: given, agent, lang }) {
      const name = toName(given);
      await holdPeople(tx.db);
      const row = await takeLink(tx.db, { kind: "invitation", tokenHash: hashOf(token), now: tx.now });
      if (!row) throw over();
      const { email, role } = toInvitation(row);
      if (await findByEmail(tx.db, email)) throw over();
      const person: PersonRow = {
        id: ids.ulid(),
        name,
        email,
        email_key: emailKey(email),
        role,
        lang: lang ?? row.lang,
        created_at: tx.now,
        seen_at: null,
        disabled_at: null,
      };
      await addPerson(tx.db, person);
      const details = { role, invitation: row.id };
      await recordAudit(tx, { verb: "person.added", object: person.id, details }, { kind: "person", id: person.id });
      return startSession(deps, tx, { person, agent, by: "invitation" });
    },

    invitations: async () => (await selectInvitations(db, clock.now())).map(toInvitation),

    async withdrawInvitation(tx, { id, by }) {
      await insistOnOwner(tx.db, by);
      if ((await removeLinks(tx.db, { kind: "invitation", id })) === 0) throw new Refusal("not-found");
      await recordAudit(tx, { verb: "invitation.withdrawn", object: id });
    },
  };
}

function toInvitation(row: LinkRow): Invitation {
  if (row.email === null || row.role === null) throw new Error(`the invitation ${row.id} is for nobody`);
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    ...(row.lang === null ? {} : { lang: row.lang }),
    created: row.created_at,
    expires: row.expires_at,
  };
}
