import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { addAttempt, countLimit, forgetOver } from "./attempt-store.ts";
import { addLink } from "./link-store.ts";
import { hour, minute, type PeopleDeps } from "./people-deps.ts";
import { emailKey, toEmail } from "./person.ts";
import { findByEmail } from "./person-store.ts";
import { hashOf, newCode } from "./secrets.ts";

export interface AskToSignIn {
  email: string;
  lang: string;
  /** A path of this site to go on to; anything else is forgotten. */
  next?: string | undefined;
  /** What the request's address is counted under. */
  address?: string | undefined;
}

/** What is to be mailed to somebody who is here; the code and the link do the same. */
export interface SignInMail {
  to: string;
  name: string;
  code: string;
  token: string;
  /** The person's language, else the one they asked in. */
  lang: string;
}

export interface Asked {
  /** Goes into the browser that asked: a code counts only together with it. */
  attempt: string;
  mail?: SignInMail;
}

/** The life of a code and of the link that is mailed with it. */
export const codeLife = 15 * minute;

const asks = { ofAddress: 30, ofAccountFromAddress: 5, ofAccount: 20 };

/** Does the same for addresses that nobody here has, so that asking tells nothing about who is here. */
export async function askToSignIn(deps: PeopleDeps, tx: Tx, asked: AskToSignIn): Promise<Asked> {
  const { ids, secrets } = deps;
  const email = toEmail(asked.email);
  await forgetOver(tx.db, tx.now);
  await refuseTooMany(deps, tx, { email, address: asked.address });
  const found = await findByEmail(tx.db, email);
  const person = found?.disabled_at === null ? found : undefined;
  const attempt = ids.secret();
  const code = newCode();
  const token = ids.secret();
  const next = toNext(asked.next);
  await addAttempt(tx.db, {
    id_hash: hashOf(attempt),
    code_hash: secrets.codeHash(attempt, code),
    account: secrets.counted("account", emailKey(email)),
    person: person?.id ?? null,
    next,
    tries: 0,
    expires_at: tx.now + codeLife,
  });
  // A link to nobody opens nothing: it is there so that both ways take the same time.
  await addLink(tx.db, {
    id: ids.ulid(),
    token_hash: hashOf(token),
    kind: "sign-in",
    person: person?.id ?? null,
    next,
    created_at: tx.now,
    expires_at: tx.now + codeLife,
  });
  if (!person) return { attempt };
  return { attempt, mail: { to: person.email, name: person.name, code, token, lang: person.lang ?? asked.lang } };
}

async function refuseTooMany(
  { secrets }: PeopleDeps,
  tx: Tx,
  { email, address }: { email: string; address?: string | undefined },
) {
  const account = secrets.counted("account", emailKey(email));
  const from = secrets.counted("address", address ?? "");
  const counted = [
    ...(address === undefined ? [] : [{ id: `ask ${from}`, most: asks.ofAddress }]),
    { id: `ask ${account} ${from}`, most: asks.ofAccountFromAddress },
    { id: `ask ${account}`, most: asks.ofAccount },
  ];
  for (const { id, most } of counted) {
    if ((await countLimit(tx.db, { id, now: tx.now, window: hour })) > most) {
      throw new Refusal("too-many-requests", { retryAfter: hour / 1000 });
    }
  }
}

/** Only paths of this very site: another site's page could look like ours. */
export function toNext(next: string | undefined): string | null {
  return next !== undefined && next.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(next) ? next : null;
}
