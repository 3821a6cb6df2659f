import type { Tx } from "../../jobs/index.ts";
import { type Asked, type AskToSignIn, askToSignIn } from "./ask-to-sign-in.ts";
import { createInvitations, type Invitations } from "./invitations.ts";
import { createMembership, type Membership } from "./membership.ts";
import { createOwnEmail, type OwnEmail } from "./own-email.ts";
import { createPasskeys, type Passkeys } from "./passkeys.ts";
import type { PeopleDeps, PeopleOptions } from "./people-deps.ts";
import type { Person } from "./person.ts";
import { findByEmail, findPerson, selectPeople, toPerson } from "./person-store.ts";
import { createSecrets } from "./secrets.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createSetup, type Setup } from "./setup.ts";
import { findSignInLink, type Proof, type SignInAnswer, signIn } from "./sign-in.ts";

/** The people of a node: how they come, how they prove who they are, what they may do, and how they go. */
export interface People extends Setup, Sessions, Invitations, Membership, Passkeys, OwnEmail {
  /** Whoever `mail` is for must not be told from whom nobody knows: answer the same, and in the same time. */
  askToSignIn(tx: Tx, asked: AskToSignIn): Promise<Asked>;
  signIn(tx: Tx, proof: Proof, agent?: string): Promise<SignInAnswer>;
  /** Reads only. */
  findSignInLink(token: string): Promise<{ name: string; expires: number } | undefined>;
  /** In the order in which they came. */
  list(): Promise<Person[]>;
  find(id: string): Promise<Person | undefined>;
  findByEmail(email: string): Promise<Person | undefined>;
}

export function createPeople({ masterKey, ...given }: PeopleOptions): People {
  const deps: PeopleDeps = { ...given, secrets: createSecrets(masterKey) };
  const { db } = deps;
  return {
    ...createSetup(deps),
    ...createSessions(deps),
    ...createInvitations(deps),
    ...createMembership(deps),
    ...createPasskeys(deps),
    ...createOwnEmail(deps),
    askToSignIn: (tx, asked) => askToSignIn(deps, tx, asked),
    signIn: (tx, proof, agent) => signIn(deps, tx, { proof, agent }),
    findSignInLink: (token) => findSignInLink(deps, token),
    list: async () => (await selectPeople(db)).map(toPerson),
    find: async (id) => {
      const row = await findPerson(db, id);
      return row && toPerson(row);
    },
    findByEmail: async (email) => {
      const row = await findByEmail(db, email);
      return row && toPerson(row);
    },
  };
}
