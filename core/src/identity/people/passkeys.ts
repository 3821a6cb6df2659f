import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { toNext } from "./ask-to-sign-in.ts";
import { createChallenges } from "./challenges.ts";
import { getPerson } from "./membership.ts";
import { parseAnswer } from "./passkey-answer.ts";
import {
  addPasskey,
  findPasskey,
  type PasskeyRow,
  removePasskeyRow,
  selectPasskeys,
  spendChallenge,
  usePasskey,
} from "./passkey-store.ts";
import type { PeopleDeps } from "./people-deps.ts";
import { invalid, type SessionOf } from "./person.ts";
import { findPerson } from "./person-store.ts";
import { hashOf } from "./secrets.ts";
import { endOthers, startSession } from "./sessions.ts";
import type { SignInAnswer } from "./sign-in.ts";

/** Times in milliseconds. */
export interface Passkey {
  id: string;
  name: string;
  created: number;
  used?: number;
}

export interface Passkeys {
  /** What `navigator.credentials.create` takes, as JSON; only this session can register what comes of it. */
  passkeyOptions(session: SessionOf, site: string): Promise<object>;
  /** `response` is the credential as JSON. Their other sessions end. */
  registerPasskey(tx: Tx, given: { session: SessionOf; response: unknown; name: string }): Promise<Passkey>;
  /** What `navigator.credentials.get` takes, as JSON; it names nobody. */
  passkeyChallenge(): Promise<object>;
  signInWithPasskey(tx: Tx, given: { response: unknown; agent?: string; next?: string }): Promise<SignInAnswer>;
  listPasskeys(person: string): Promise<Passkey[]>;
  /** Their other sessions end. */
  removePasskey(tx: Tx, given: { session: SessionOf; id: string }): Promise<void>;
}

const most = 20;
/** EdDSA, ES256, RS256 (IANA COSE): told, because to ask the runtime for others makes it warn. */
const algorithms = [-8, -7, -257];

export function createPasskeys(deps: PeopleDeps): Passkeys {
  const { db, origin } = deps;
  const challenges = createChallenges(deps);
  const rpID = new URL(origin).hostname;
  // 2 MB of parsers for certificates: only who uses passkeys loads them.
  const webauthn = () => import("@simplewebauthn/server");
  const expected = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };

  /** The challenge that was answered, if it is ours; `spend` makes sure that it counts once. */
  const challengeOf = (answer: { response: { clientDataJSON: string } }, subject: string) => {
    const challenge = challengeIn(answer.response.clientDataJSON);
    const expires = challenge === undefined ? undefined : challenges.expiryOf(challenge, subject);
    if (challenge === undefined || expires === undefined) return undefined;
    return { challenge, spend: (tx: Tx) => spendChallenge(tx.db, { hash: hashOf(challenge), expires_at: expires }) };
  };

  return {
    async passkeyOptions({ session, person }, site) {
      const { generateRegistrationOptions } = await webauthn();
      return generateRegistrationOptions({
        rpName: site,
        rpID,
        userName: person.email,
        userDisplayName: person.name,
        userID: new Uint8Array(Buffer.from(person.id)),
        challenge: challenges.make(`add ${session}`),
        excludeCredentials: (await selectPasskeys(db, person.id)).map(({ id }) => ({ id })),
        supportedAlgorithmIDs: algorithms,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
    },

    async registerPasskey(tx, { session: { session, person }, response, name }) {
      const answer = parseAnswer<RegistrationResponseJSON>(response, "attestationObject");
      const known = answer && challengeOf(answer, `add ${session}`);
      if (!answer || !known) throw notTaken();
      const { verifyRegistrationResponse } = await webauthn();
      const verified = await verifyRegistrationResponse({
        response: answer,
        expectedChallenge: known.challenge,
        supportedAlgorithmIDs: algorithms,
        ...expected,
      }).catch((cause: unknown) => {
        throw notTaken(cause);
      });
      if (!verified.verified || !(await known.spend(tx))) throw notTaken();
      await getPerson(tx.db, person.id);
      if ((await selectPasskeys(tx.db, person.id)).length >= most) {
        throw invalid("passkey", `There are ${most} passkeys already. Remove one first.`);
      }
      const { credential } = verified.registrationInfo;
      const row: PasskeyRow = {
        id: credential.id,
        person: person.id,
        public_key: Buffer.from(credential.publicKey).toString("base64url"),
        counter: credential.counter,
        transports: JSON.stringify(credential.transports ?? []),
        name: name
          .replaceAll(/\p{Cc}+/gu, " ")
          .trim()
          .slice(0, 80),
        created_at: tx.now,
        used_at: null,
      };
      if (!(await addPasskey(tx.db, row))) throw notTaken();
      await recordAudit(tx, { verb: "passkey.added", object: person.id, details: { passkey: hashOf(row.id) } });
      await endOthers(tx, person.id, session);
      return toPasskey(row);
    },

    async passkeyChallenge() {
      const { generateAuthenticationOptions } = await webauthn();
      return generateAuthenticationOptions({
        rpID,
        challenge: challenges.make("sign in"),
        userVerification: "required",
      });
    },

    async signInWithPasskey(tx, { response, agent, next }) {
      const answer = parseAnswer<AuthenticationResponseJSON>(response, "signature");
      const known = answer && challengeOf(answer, "sign in");
      const row = answer && (await findPasskey(tx.db, answer.id));
      const person = row && (await findPerson(tx.db, row.person));
      if (!known || !row || !person || person.disabled_at !== null) return { ok: false, why: "over" };
      const { verifyAuthenticationResponse } = await webauthn();
      const verified = await verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: known.challenge,
        ...expected,
        credential: {
          id: row.id,
          publicKey: new Uint8Array(Buffer.from(row.public_key, "base64url")),
          counter: row.counter,
        },
      }).catch(() => undefined);
      if (!verified?.verified || !(await known.spend(tx))) return { ok: false, why: "over" };
      await usePasskey(tx.db, { id: row.id, counter: verified.authenticationInfo.newCounter, now: tx.now });
      return { ok: true, value: await startSession(deps, tx, { person, agent, by: "passkey", next: toNext(next) }) };
    },

    listPasskeys: async (person) => (await selectPasskeys(db, person)).map(toPasskey),

    async removePasskey(tx, { session: { session, person }, id }) {
      if (!(await removePasskeyRow(tx.db, { id, person: person.id }))) throw new Refusal("not-found");
      await recordAudit(tx, { verb: "passkey.removed", object: person.id, details: { passkey: hashOf(id) } });
      await endOthers(tx, person.id, session);
    },
  };
}

function challengeIn(clientData: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientData, "base64url").toString("utf8"));
    const challenge = typeof data === "object" && data !== null && "challenge" in data ? data.challenge : undefined;
    return typeof challenge === "string" ? challenge : undefined;
  } catch {
    return undefined;
  }
}

function toPasskey(row: PasskeyRow): Passkey {
  const { id, name, created_at: created, used_at: used } = row;
  return { id, name, created, ...(used === null ? {} : { used }) };
}

function notTaken(cause?: unknown): Refusal {
  const message = "The passkey could not be added. Try again.";
  return new Refusal("invalid", { message, problems: [{ path: "passkey", message }], cause });
}
