import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { forgetOver } from "./attempt-store.ts";
import { addLink, findLink, removeLinks, takeLink } from "./link-store.ts";
import { holdPeople, hour, type PeopleDeps } from "./people-deps.ts";
import { emailKey, type SignedIn, toEmail, toName } from "./person.ts";
import { addPerson, countOwners, findByEmail, type PersonRow } from "./person-store.ts";
import { hashOf } from "./secrets.ts";
import { startSession } from "./sessions.ts";

/** A secret of a link, told once, and when it ends in milliseconds. */
export interface Link {
  token: string;
  expires: number;
}

export interface Setup {
  /** For `{origin}/{lang}/setup/{token}`; refuses with `conflict` while there is an owner. */
  setupLink(tx: Tx): Promise<Link>;
  /** Reads only. */
  findSetup(token: string): Promise<{ expires: number } | undefined>;
  /** Makes the first owner and signs them in; `gone` when the link is over, used, or somebody else was faster. */
  claimSetup(
    tx: Tx,
    claim: { token: string; name: string; email: string; agent?: string; lang?: string },
  ): Promise<SignedIn>;
  hasOwner(): Promise<boolean>;
}

const setupLife = hour;

export function createSetup(deps: PeopleDeps): Setup {
  const { db, clock, ids } = deps;
  return {
    hasOwner: async () => (await countOwners(db)) > 0,

    async setupLink(tx) {
      await holdPeople(tx.db);
      if ((await countOwners(tx.db)) > 0) {
        throw new Refusal("conflict", {
          message:
            "This node has an owner already, who can invite others. For an owner who lost access: nri users link EMAIL",
        });
      }
      await forgetOver(tx.db, tx.now);
      const link = { token: ids.secret(), expires: tx.now + setupLife };
      const row = { id: ids.ulid(), token_hash: hashOf(link.token), created_at: tx.now, expires_at: link.expires };
      await addLink(tx.db, { ...row, kind: "setup" });
      await recordAudit(tx, { verb: "setup.link-made", object: row.id });
      return link;
    },

    async findSetup(token) {
      const row = await findLink(db, { kind: "setup", tokenHash: hashOf(token), now: clock.now() });
      return row && (await countOwners(db)) === 0 ? { expires: row.expires_at } : undefined;
    },

    async claimSetup(tx, { token, name, email, agent, lang }) {
      const wanted = { name: toName(name), email: toEmail(email) };
      await holdPeople(tx.db);
      const link = await takeLink(tx.db, { kind: "setup", tokenHash: hashOf(token), now: tx.now });
      if (!link || (await countOwners(tx.db)) > 0) throw over();
      await removeLinks(tx.db, { kind: "setup" });
      const person: PersonRow = {
        ...wanted,
        id: ids.ulid(),
        email_key: emailKey(wanted.email),
        role: "owner",
        lang: lang ?? null,
        created_at: tx.now,
        seen_at: null,
        disabled_at: null,
      };
      // Where the only owner's row was lost, somebody of another role may have this address.
      if (await findByEmail(tx.db, wanted.email)) throw new Refusal("conflict", { message: taken });
      await addPerson(tx.db, person);
      await recordAudit(tx, { verb: "person.added", object: person.id, details: { role: "owner" } });
      return startSession(deps, tx, { person, agent, by: "set-up" });
    },
  };
}

export const taken = "Somebody with this e-mail address is here already.";

export function over(): Refusal {
  return new Refusal("gone", { message: "This link is over, or it was used. Ask for a new one." });
}
