import type { JobHandler, Transaction, Tx } from "../../jobs/index.ts";
import type { Clock, Log } from "../../kit/index.ts";
import { connectMail, type MailConnection, MailProblem, type MailProblemReason } from "../../net/index.ts";
import type { Db } from "../../store/index.ts";
import type { MailBox } from "./mail-box.ts";
import type { MailSettings } from "./mail-settings.ts";
import { claimMail, endMail, findNextMail, type MailRow, postponeMail, selectDue } from "./mail-store.ts";
import { type Letterhead, toOutgoing } from "./to-outgoing.ts";
import { withoutAddresses } from "./without-addresses.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between the tries; the last one repeats until the mail is given up. */
const DELAYS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR] as const;
/** Longer than any try takes: after it, whoever claimed a mail is dead. */
const CLAIM = 5 * MINUTE;
/** In one run of the job, so that others get their turn. */
const MOST = 100;

export interface SendDeps {
  db: Db;
  transaction: Transaction;
  clock: Clock;
  log: Log;
  box: MailBox;
  letterhead(): Letterhead;
  settings(): Promise<MailSettings | undefined>;
  isStopping(): boolean;
}

export const sendMailJob = "send-mail";

/** Wakes the sending: now, or when the next mail is due. */
export function wakeMail(tx: Tx, at?: number): Promise<void> {
  // A later look does not stand for an earlier one: by the minute, so that there are not many.
  const key = at === undefined ? "now" : `at ${Math.ceil(at / MINUTE)}`;
  return tx.enqueue({ kind: sendMailJob, payload: {}, key, ...(at === undefined ? {} : { runAt: at }) });
}

/**
 * Sends what is due, one after the other over one connection. A mail is marked as sent in the very moment in which the server took
 * it, whatever becomes of the job: only a process that dies between the two sends it again.
 */
export function sendMails(deps: SendDeps): JobHandler {
  return async (_job, { signal, log }) => {
    const { transaction, clock } = deps;
    const settings = await deps.settings();
    if (settings === undefined) return;
    let connection: MailConnection | undefined;
    let broken = 0;
    try {
      for (let sent = 0; sent < MOST && !signal.aborted && !deps.isStopping(); sent++) {
        const mail = await claimNext(deps);
        if (mail === undefined) break;
        try {
          connection ??= await connectMail(settings, { name: deps.letterhead().host });
          await sendOne(deps, { mail, settings, connection });
        } catch (error) {
          if (!(error instanceof MailProblem)) throw error;
          const { reason } = error;
          if (connection !== undefined && !isAboutMail(reason)) broken++;
          const hopeless = connection === undefined || isAboutSettings(reason) || broken > 1;
          log.warn({ mail: mail.id, reason, attempts: mail.attempts }, "a mail was not taken");
          await refused(deps, { mail, problem: error, hopeless });
          // After a refusal the conversation could go on; simpler, and surely right, is a new one.
          connection?.close();
          connection = undefined;
          if (hopeless) break;
        }
      }
    } finally {
      connection?.close();
    }
    const next = await findNextMail(deps.db);
    if (next === undefined) return;
    const later = deps.isStopping() ? Math.max(next, clock.now() + 1000) : next;
    await transaction((tx) => wakeMail(tx, later > tx.now ? later : undefined));
  };
}

async function claimNext({ db, transaction, clock }: SendDeps): Promise<MailRow | undefined> {
  for (;;) {
    const now = clock.now();
    const [mail] = await selectDue(db, now, 1);
    if (mail === undefined) return undefined;
    const claimed = await transaction(async (tx) => {
      if (mail.give_up_at > now) return claimMail(tx.db, mail, now + CLAIM);
      await endMail(tx.db, mail.id, {
        state: "failed",
        at: now,
        reason: mail.reason ?? "too-late",
        said: mail.said ?? undefined,
      });
      return false;
    });
    if (claimed) return { ...mail, due_at: now + CLAIM, attempts: mail.attempts + 1 };
  }
}

interface Sending {
  mail: MailRow;
  settings: MailSettings;
  connection: MailConnection;
}

async function sendOne(deps: SendDeps, { mail, settings, connection }: Sending): Promise<void> {
  const content = await deps.box.openMail(mail.content ?? "", mail.id);
  const date = new Date(mail.made_at);
  const said = await connection.send(
    toOutgoing(content, { id: mail.id, date, settings, letterhead: deps.letterhead() }),
  );
  await deps.transaction((tx) =>
    endMail(tx.db, mail.id, { state: "sent", at: deps.clock.now(), said: withoutAddresses(said) }),
  );
}

function isAboutMail(reason: MailProblemReason): boolean {
  return reason === "recipient" || reason === "content";
}

function isAboutSettings(reason: MailProblemReason): boolean {
  return reason === "login" || reason === "sender";
}

interface Refused {
  mail: MailRow;
  problem: MailProblem;
  /** Nothing can be sent at the moment: what else is due waits, too. A mail that breaks each connection stops only itself. */
  hopeless: boolean;
}

async function refused({ db, transaction, clock, box }: SendDeps, { mail, problem, hopeless }: Refused): Promise<void> {
  const { reason, permanent } = problem;
  const now = clock.now();
  const said = problem.said === undefined ? undefined : withoutAddresses(problem.said);
  const others = hopeless ? await selectDue(db, now, 10_000) : [];
  const kept = reason === "recipient" ? await addressOf(box, mail) : undefined;
  await transaction(async (tx) => {
    if (permanent) return endMail(tx.db, mail.id, { state: "failed", at: now, reason, said, kept });
    for (const row of [mail, ...others.map((other) => ({ ...other, attempts: other.attempts + 1 }))]) {
      const due = now + delayAfter(row.attempts);
      if (due >= row.give_up_at) {
        await endMail(tx.db, row.id, { state: "failed", at: now, reason, said, ...(row.id === mail.id && { kept }) });
      } else await postponeMail(tx.db, row.id, { due, attempts: row.attempts, reason, said });
    }
  });
}

/** Of a mail nothing but to whom, sealed anew. */
async function addressOf(box: SendDeps["box"], { id, content }: MailRow): Promise<string> {
  const { to, lang } = await box.openMail(content ?? "", id);
  return box.sealMail({ to, subject: "", text: "", lang }, id);
}

function delayAfter(attempts: number): number {
  return DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? MINUTE;
}
