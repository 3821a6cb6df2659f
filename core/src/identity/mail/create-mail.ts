import type { JobHandlers, Transaction, Tx } from "../../jobs/index.ts";
import type { Clock, Ids, Log } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import type { MasterKey } from "../master-key.ts";
import { checkNewMail } from "./check-new-mail.ts";
import type { MailAccepted, MailDoor, MailFigures, MailRecord, NewMail } from "./mail.ts";
import { createMailBox } from "./mail-box.ts";
import type { MailSettings } from "./mail-settings.ts";
import {
  addMail,
  countTo,
  dropMail,
  failWaitingBefore,
  findLastTried,
  findMail,
  hurryAll,
  type MailRow,
  pruneMails,
  selectHeld,
  selectRecent,
  selectRefused,
  sumMails,
} from "./mail-store.ts";
import { sendMailJob, sendMails, wakeMail } from "./send-mails.ts";
import { createSettingsDesk, type NewMailSettings, type ShownMailSettings } from "./settings-desk.ts";
import { type MailTrial, tryMail } from "./try-mail.ts";

/** Mails in an hour to one address: a stranger must not use this node to flood somebody. */
export const mostToOneAddress = 10;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TRIED_FOR = 2 * DAY;
const KEPT = 30 * DAY;

/** Mail to people, in the name of the initiative. */
export interface Mail {
  send(tx: Tx, mail: NewMail, sender?: string): Promise<MailAccepted>;
  /** The door of one part of the node, whose name stands with its mails. */
  doorOf(sender: string): MailDoor;
  isSetUp(): Promise<boolean>;
  settings(): Promise<ShownMailSettings | undefined>;
  /** What waits is tried again at once. Undefined forgets what was set here: the file counts again. */
  setSettings(tx: Tx, settings: NewMailSettings | undefined): Promise<void>;
  /** Sends now and tells how far it came; not within a transaction or a request. Undefined when there is no server. */
  test(to: string, letter: Pick<NewMail, "subject" | "text" | "lang">): Promise<MailTrial | undefined>;
  /** The newest first; 50 unless told. */
  recent(limit?: number): Promise<MailRecord[]>;
  find(id: string): Promise<MailRecord | undefined>;
  figures(): Promise<MailFigures>;
  /** Addresses that were refused in the last 30 days, each once, the latest first. */
  refused(): Promise<{ to: string; sender: string; at: number }[]>;
  /** What waits for this address, or was refused there; every such mail is opened for it. */
  waitingFor(email: string): Promise<{ id: string; subject: string; text: string; made: number }[]>;
  /** It is not sent any more, and nothing is kept of it. */
  drop(tx: Tx, id: string): Promise<void>;
  /** After a restore: what waited in the backup is not sent, it may have been sent since. */
  forgetWaiting(tx: Tx, madeBefore: number): Promise<void>;
  readonly handlers: JobHandlers;
  /** Lets the mail that is being sent come to its end, and begins no other. */
  stop(): void;
}

interface Deps {
  db: Db;
  transaction: Transaction;
  clock: Clock;
  ids: Ids;
  log: Log;
  masterKey: MasterKey;
  origin: string;
  /** The initiative's name as of now, for senders without one. */
  name: () => string;
  /** `[mail]` of the configuration. */
  configured?: MailSettings | undefined;
}

export function createMail({ db, transaction, clock, ids, log, masterKey, origin, name, configured }: Deps): Mail {
  const box = createMailBox(masterKey);
  const desk = createSettingsDesk({ db, box, configured });
  const { hostname: host } = new URL(origin);
  const letterhead = () => ({ name: name(), host });
  let stopping = false;

  const send: Mail["send"] = async (tx, mail, sender = "node") => {
    const content = checkNewMail(mail);
    if ((await desk.read(tx.db)) === undefined) return "not-set-up";
    const recipient = box.pseudonym(mail.to);
    if ((await countTo(tx.db, recipient, tx.now - HOUR)) >= mostToOneAddress) {
      log.warn({ sender }, "a mail was not written: its address got enough in the last hour");
      return "too-many";
    }
    const id = ids.ulid();
    const added = await addMail(tx.db, {
      id,
      sender,
      key: mail.key ?? null,
      state: "waiting",
      content: await box.sealMail(content, id),
      recipient,
      urgent: mail.urgent === true ? 1 : 0,
      give_up_at: Math.min(mail.until ?? Infinity, tx.now + TRIED_FOR),
      due_at: tx.now,
      attempts: 0,
      made_at: tx.now,
      ended_at: null,
      reason: null,
      said: null,
    });
    if (added) await wakeMail(tx);
    return "waiting";
  };
  const isSetUp = async () => (await desk.read(db)) !== undefined;

  return {
    send,
    doorOf: (sender) => ({ send: (tx, mail) => send(tx as Tx, mail, sender), isSetUp }),
    isSetUp,
    settings: desk.show,
    async setSettings(tx, settings) {
      await (settings === undefined ? desk.clear(tx) : desk.set(tx, settings));
      await hurryAll(tx.db, tx.now);
      await wakeMail(tx);
    },
    async test(to, letter) {
      const settings = await desk.read(db);
      const content = checkNewMail({ to, ...letter });
      if (settings === undefined) return undefined;
      return tryMail(content, { id: ids.ulid(), date: new Date(clock.now()), settings, letterhead: letterhead() });
    },
    recent: async (limit = 50) => (await selectRecent(db, limit)).map(toRecord),
    async find(id) {
      const row = await findMail(db, id);
      return row && toRecord(row);
    },
    figures: () => readFigures(db),
    async refused() {
      const found = new Map<string, { to: string; sender: string; at: number }>();
      for (const { id, content, sender, ended_at: at, made_at } of await selectRefused(db, 50)) {
        const { to } = await box.openMail(content ?? "", id);
        if (!found.has(to.toLowerCase())) found.set(to.toLowerCase(), { to, sender, at: at ?? made_at });
      }
      return [...found.values()];
    },
    async waitingFor(email) {
      const found = [];
      for (const { id, content, made_at: made } of await selectHeld(db)) {
        const { to, subject, text } = await box.openMail(content, id);
        if (to.toLowerCase() === email.toLowerCase()) found.push({ id, subject, text, made });
      }
      return found;
    },
    drop: (tx, id) => dropMail(tx.db, id),
    forgetWaiting: (tx, madeBefore) => failWaitingBefore(tx.db, madeBefore, tx.now),
    handlers: {
      [sendMailJob]: {
        run: sendMails({
          db,
          transaction,
          clock,
          log,
          box,
          letterhead,
          settings: () => desk.read(db),
          isStopping: () => stopping,
        }),
        timeout: "PT1H",
      },
      "prune-mail": {
        every: "P1D",
        run: (_, { completeIn }) =>
          transaction(async (tx) => {
            await pruneMails(tx.db, { ended: tx.now - KEPT, addresses: tx.now - 2 * HOUR });
            await completeIn(tx);
          }),
      },
    },
    stop: () => {
      stopping = true;
    },
  };
}

function toRecord(row: MailRow): MailRecord {
  return {
    id: row.id,
    sender: row.sender,
    state: row.state,
    attempts: row.attempts,
    made: row.made_at,
    ...(row.ended_at === null ? {} : { ended: row.ended_at }),
    ...(row.state === "waiting" ? { next: row.due_at } : {}),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.said === null ? {} : { said: row.said }),
  };
}

async function readFigures(db: Db): Promise<MailFigures> {
  const [sums, tried] = [await sumMails(db), await findLastTried(db)];
  const of = (state: MailRow["state"]) => sums.find((sum) => sum.state === state);
  const [waiting, sent] = [of("waiting"), of("sent")];
  const trouble = tried === undefined || tried.reason === null ? undefined : tried;
  return {
    waiting: waiting?.count ?? 0,
    retrying: waiting?.retrying ?? 0,
    sent: sent?.count ?? 0,
    failed: of("failed")?.count ?? 0,
    ...(waiting?.oldest == null ? {} : { oldest: waiting.oldest }),
    ...(sent?.last == null ? {} : { lastSent: sent.last }),
    ...(trouble?.reason
      ? { trouble: { reason: trouble.reason, ...(trouble.said === null ? {} : { said: trouble.said }) } }
      : {}),
  };
}
