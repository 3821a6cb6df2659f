import type { Db } from "../../store/index.ts";

export interface MailSettingsRow {
  /** 1: there is one row, or none. */
  id: number;
  host: string;
  port: number;
  tls: "at-once" | "upgrade";
  user_name: string | null;
  sealed_password: string | null;
  from_name: string;
  from_address: string;
  reply_to: string | null;
  changed_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    mail_settings: MailSettingsRow;
  }
}

export function findSettings(db: Db): Promise<MailSettingsRow | undefined> {
  return db.selectFrom("mail_settings").selectAll().executeTakeFirst();
}

export async function putSettings(db: Db, row: MailSettingsRow): Promise<void> {
  await removeSettings(db);
  await db.insertInto("mail_settings").values(row).execute();
}

export async function removeSettings(db: Db): Promise<void> {
  await db.deleteFrom("mail_settings").execute();
}
