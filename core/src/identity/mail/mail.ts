import type { Tx } from "../../jobs/index.ts";
import type { MailProblemReason } from "../../net/index.ts";

/** A mail to one person, in plain text. */
export interface NewMail {
  to: string;
  /** A single line. */
  subject: string;
  text: string;
  /** Language of subject and text. */
  lang: string;
  attachments?: readonly { name: string; type: string; content: string | Uint8Array }[];
  /** While a mail of the same sender with this key is known (30 days), another one is not added. */
  key?: string;
  /** Somebody waits for it at the screen: it goes before the others. */
  urgent?: boolean;
  /** Milliseconds; after this instant it is of no use and is given up. */
  until?: number;
}

/** `waiting`: it goes out with the transaction. `too-many`: this address got enough in the last hour. `not-set-up`: no mail server. */
export type MailAccepted = "waiting" | "too-many" | "not-set-up";

/** What a plugin may do. */
export interface MailDoor {
  /**
   * Puts a mail into the queue, in the caller's transaction; it is sent after COMMIT, again and again for two days if need be.
   * At least once: where the connection breaks after the server took it and before it said so, it is sent twice.
   * Refuses with `invalid` an address that is none.
   */
  send(tx: Pick<Tx, "now">, mail: NewMail): Promise<MailAccepted>;
  /** Whether there is a mail server. Whether it works shows only with a mail. */
  isSetUp(): Promise<boolean>;
}

export type MailState = "waiting" | "sent" | "failed";

/** Why a mail was given up: what was in the way at the last try, or that its time was over. */
export type MailReason = MailProblemReason | "too-late" | "restored";

/** A mail as it is remembered: never to whom, never what. */
export interface MailRecord {
  id: string;
  /** Which part of the node wrote it: `people`, a plugin's id. */
  sender: string;
  state: MailState;
  attempts: number;
  made: number;
  ended?: number;
  /** While it waits: when it is tried again. */
  next?: number;
  /** What was in the way at the last try. */
  reason?: MailReason;
  /** The server's own words, addresses taken out. */
  said?: string;
}

export interface MailFigures {
  waiting: number;
  /** Of those that wait: how many were tried in vain. */
  retrying: number;
  /** In the last 30 days. */
  sent: number;
  failed: number;
  /** When the oldest one that waits was written. */
  oldest?: number;
  lastSent?: number;
  /** The last one that ended or was tried in vain, when that did not work. */
  trouble?: { reason: MailReason; said?: string };
}
