import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../kit/index.ts";
import { minute } from "./people-deps.ts";
import type { Secrets } from "./secrets.ts";

/** A challenge is signed by the node instead of being kept: strangers ask for many, and few are answered. */
export interface Challenges {
  /** `subject`: for what it is given, so that an answer for one thing is none for another. */
  make(subject: string): Uint8Array<ArrayBuffer>;
  /** When it ends, if it is one of ours for this subject and not over. Base64url. */
  expiryOf(challenge: string, subject: string): number | undefined;
}

const life = 5 * minute;

export function createChallenges({ clock, secrets }: { clock: Clock; secrets: Secrets }): Challenges {
  const seal = (head: Buffer, subject: string) => secrets.challenge(`${head.toString("base64url")} ${subject}`);
  return {
    make(subject) {
      const head = Buffer.alloc(24);
      randomBytes(18).copy(head);
      head.writeUIntBE(clock.now() + life, 18, 6);
      return new Uint8Array(Buffer.concat([head, seal(head, subject)]));
    },
    expiryOf(challenge, subject) {
      const bytes = Buffer.from(challenge, "base64url");
      if (bytes.length !== 40) return undefined;
      const [head, given] = [bytes.subarray(0, 24), bytes.subarray(24)];
      if (!timingSafeEqual(given, seal(head, subject))) return undefined;
      const expires = head.readUIntBE(18, 6);
      return expires > clock.now() ? expires : undefined;
    },
  };
}
