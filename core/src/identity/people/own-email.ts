import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { countLimit, removeAttempts } from "./attempt-store.ts";
import { insistOnOwner } from "./insist-on-owner.ts";
import { addLink, findLink, type LinkRow, removeLinks, takeLink } from "./link-store.ts";
import { getPerson } from "./membership.ts";
import { holdPeople, hour, type PeopleDeps } from "./people-deps.ts";
import { type By, emailKey, invalid, type Person, toEmail } from "./person.ts";
import { changePerson, findByEmail, type PersonRow, toPerson } from "./person-store.ts";
import { hashOf } from "./secrets.ts";
import { over, taken } from "./setup.ts";

export interface AskNewEmail {
  person: string;
  email: string;
  /** What the request's address is counted under. */
  address?: string | undefined;
}

/** What is to be mailed to the new address; whoever opens it must be signed in as the person who asked. */
export interface NewEmailMail {
  to: string;
  name: string;
  token: string;
}

/** The person as they are now, and the address that they had. */
export interface ChangedEmail {
  person: Person;
  before: string;
}

export interface OwnEmail {
  /** No `mail` for an address that somebody here has: answer the same, and in the same time. `invalid` also for the own one. */
  askNewEmail(tx: Tx, asked: AskNewEmail): Promise<{ mail?: NewEmailMail }>;
  /** Reads only; nothing for anybody but the person who asked. */
  findNewEmail(given: { token: string; person: string }): Promise<{ email: string } | undefined>;
  /** Sessions and passkeys stay; what was mailed to the old address to sign in is over. */
  takeNewEmail(tx: Tx, given: { token: string; person: string }): Promise<ChangedEmail>;
  /** Without a mail, by an owner or from the command line. */
  setEmail(tx: Tx, change: { id: string; email: string; by: By }): Promise<ChangedEmail>;
}

/** The life of the link that is mailed to a new address. */
const newEmailLife = hour;

const asks = { ofAddress: 30, ofPerson: 5 };

export function createOwnEmail(deps: PeopleDeps): OwnEmail {
  const { db, clock, ids } = deps;
  return {
    async askNewEmail(tx, { person: id, email: given, address }) {
      const email = toEmail(given);
      const person = await getPerson(tx.db, id);
      if (emailKey(email) === person.email_key) throw invalid("email", "This is your address already.");
      await refuseTooMany(deps, tx, { person: id, email, address });
      await removeLinks(tx.db, { kind: "new-email", person: id });
      const token = ids.secret();
      const free = (await findByEmail(tx.db, email)) === undefined;
      await addLink(tx.db, {
        id: ids.ulid(),
        token_hash: hashOf(token),
        kind: "new-email",
        person: id,
        email,
        email_key: emailKey(email),
        created_at: tx.now,
        expires_at: tx.now + newEmailLife,
      });
      return free ? { mail: { to: email, name: person.name, token } } : {};
    },

    async findNewEmail({ token, person }) {
      const link = await findLink(db, { kind: "new-email", tokenHash: hashOf(token), now: clock.now() });
      return link && link.person === person && link.email !== null ? { email: link.email } : undefined;
    },

    async takeNewEmail(tx, { token, person }) {
      const wanted = { kind: "new-email", tokenHash: hashOf(token), now: tx.now } as const;
      await holdPeople(tx.db);
      const asked: LinkRow | undefined = await findLink(tx.db, wanted);
      // Somebody else's link stays as it is: they may still use it.
      if (asked?.person !== person || asked.email === null) throw over();
      if (!(await takeLink(tx.db, wanted))) throw over();
      if (await findByEmail(tx.db, asked.email)) throw over();
      return change(tx, await getPerson(tx.db, person), asked.email);
    },

    async setEmail(tx, { id, email: given, by }) {
      const email = toEmail(given);
      await holdPeople(tx.db);
      await insistOnOwner(tx.db, by);
      const person = await getPerson(tx.db, id);
      const holder = await findByEmail(tx.db, email);
      if (holder && holder.id !== id) throw new Refusal("conflict", { message: taken });
      return change(tx, person, email);
    },
  };
}

async function change(tx: Tx, person: PersonRow, email: string): Promise<ChangedEmail> {
  await changePerson(tx.db, person.id, { email, email_key: emailKey(email) });
  // What lies in the old mailbox opens nothing any more, and an invitation to the new address could not be taken.
  await removeAttempts(tx.db, person.id);
  await removeLinks(tx.db, { kind: "sign-in", person: person.id });
  await removeLinks(tx.db, { kind: "new-email", person: person.id });
  await removeLinks(tx.db, { kind: "invitation", email_key: emailKey(email) });
  await recordAudit(tx, { verb: "person.email-changed", object: person.id });
  return { person: toPerson({ ...person, email }), before: person.email };
}

async function refuseTooMany(
  { secrets }: PeopleDeps,
  tx: Tx,
  { person, email, address }: { person: string; email: string; address: string | undefined },
) {
  const counted = [
    ...(address === undefined ? [] : [{ id: `ask ${secrets.counted("address", address)}`, most: asks.ofAddress }]),
    { id: `new-email ${person}`, most: asks.ofPerson },
    { id: `new-email ${secrets.counted("account", emailKey(email))}`, most: asks.ofPerson },
  ];
  for (const { id, most } of counted) {
    if ((await countLimit(tx.db, { id, now: tx.now, window: hour })) > most) {
      throw new Refusal("too-many-requests", { retryAfter: hour / 1000 });
    }
  }
}
