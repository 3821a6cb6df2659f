import type { Tx } from "../../jobs/index.ts";
import { type Problem, Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import type { MailBox } from "./mail-box.ts";
import { isMailAddress, type MailSettings, toLine } from "./mail-settings.ts";
import { findSettings, type MailSettingsRow, putSettings, removeSettings } from "./settings-store.ts";

/** What is shown of the settings: never the password. */
export interface ShownMailSettings extends Omit<MailSettings, "password"> {
  /** `console`: set with `nri mail set` or in the console, kept in the database; `file`: node.toml or the environment. */
  source: "console" | "file";
  hasPassword: boolean;
  /** True when the file has settings, too, which do not count now. */
  fileHidden: boolean;
}

/** A password that is left out stays as it is, as long as host and user do. */
export type NewMailSettings = MailSettings;

export interface SettingsDesk {
  /** What counts now, password included: for sending. */
  read(db: Db): Promise<MailSettings | undefined>;
  show(): Promise<ShownMailSettings | undefined>;
  /** Refuses with `invalid`. The audit log has host and port. */
  set(tx: Tx, settings: NewMailSettings): Promise<void>;
  /** Forgets what was set here: the file counts again. */
  clear(tx: Tx): Promise<void>;
}

interface Deps {
  db: Db;
  box: MailBox;
  /** `[mail]` of the configuration. */
  configured: MailSettings | undefined;
}

const label = "mail password";

/** The database wins over the file. */
export function createSettingsDesk({ db, box, configured }: Deps): SettingsDesk {
  const read = async (from: Db) => {
    const row = await findSettings(from);
    return row === undefined ? configured : toSettings(row, await passwordOf(row));
  };
  const passwordOf = async ({ sealed_password: sealed }: MailSettingsRow) =>
    sealed === null ? undefined : box.open(sealed, label);

  return {
    read,
    async show() {
      const row = await findSettings(db);
      if (row === undefined && configured === undefined) return undefined;
      const { password, ...shown } = row === undefined ? (configured as MailSettings) : toSettings(row, undefined);
      return {
        ...shown,
        source: row === undefined ? "file" : "console",
        hasPassword: row === undefined ? password !== undefined : row.sealed_password !== null,
        fileHidden: row !== undefined && configured !== undefined,
      };
    },
    async set(tx, given) {
      const settings = checkSettings(given);
      const before = await read(tx.db);
      const same = before !== undefined && before.host === settings.host && before.user === settings.user;
      // Kept only for the server that it was given for: nobody gets it sent to another one.
      const password = settings.password ?? (same ? before.password : undefined);
      if (settings.user !== undefined && password === undefined) {
        throw invalid([{ path: "password", message: "Write the password for this server." }]);
      }
      await putSettings(tx.db, {
        id: 1,
        host: settings.host,
        port: settings.port,
        tls: settings.tls,
        user_name: settings.user ?? null,
        sealed_password: settings.user === undefined || password === undefined ? null : await box.seal(password, label),
        from_name: settings.from.name,
        from_address: settings.from.address,
        reply_to: settings.replyTo ?? null,
        changed_at: tx.now,
      });
      await recordAudit(tx, { verb: "mail.set-up", object: settings.host, details: { port: settings.port } });
    },
    async clear(tx) {
      await removeSettings(tx.db);
      await recordAudit(tx, { verb: "mail.set-back" });
    },
  };
}

function checkSettings({ from, replyTo, ...server }: MailSettings): MailSettings {
  const problems: Problem[] = [];
  if (!/^(?=.{1,253}$)[\p{L}\p{N}][\p{L}\p{N}.-]*$|^[0-9a-f:]{2,39}$/iu.test(server.host))
    problems.push({ path: "host", message: "Write the name of the mail server, such as mail.example.org." });
  if (!Number.isInteger(server.port) || server.port < 1 || server.port > 65_535)
    problems.push({ path: "port", message: "Write the port as a number: 465 or 587." });
  if (!isMailAddress(from.address))
    problems.push({ path: "from", message: "Write the address that mails come from, such as igf@example.org." });
  if (replyTo !== undefined && !isMailAddress(replyTo))
    problems.push({ path: "replyTo", message: "Write one address that answers go to, or nothing." });
  if (problems.length > 0) throw invalid(problems);
  return { ...server, from: { ...from, name: toLine(from.name) }, replyTo };
}

function toSettings(row: MailSettingsRow, password: string | undefined): MailSettings {
  return {
    host: row.host,
    port: row.port,
    tls: row.tls,
    from: { name: row.from_name, address: row.from_address },
    ...(row.user_name === null ? {} : { user: row.user_name }),
    ...(password === undefined ? {} : { password }),
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
  };
}

function invalid(problems: Problem[]): Refusal {
  return new Refusal("invalid", { message: problems.map(({ message }) => message).join(" "), problems });
}
