import { createHmac } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { Refusal } from "../../kit/index.ts";
import { deriveKey } from "../derive-key.ts";
import type { MasterKey } from "../master-key.ts";
import type { NewMail } from "./mail.ts";

/** What a mail says and to whom, until it is sent. */
export type MailContent = Pick<NewMail, "to" | "subject" | "text" | "lang" | "attachments">;

export interface MailBox {
  seal(text: string, label: string): Promise<string>;
  open(sealed: string, label: string): Promise<string>;
  sealMail(content: MailContent, id: string): Promise<string>;
  openMail(sealed: string, id: string): Promise<MailContent>;
  /** Stands for an address where only sameness counts. */
  pseudonym(address: string): string;
}

/** Keys that follow from the master key: neither the database nor a backup alone tells who got a mail, or the password. */
export function createMailBox(masterKey: MasterKey): MailBox {
  const [key, addressKey] = [deriveKey(masterKey, "mail"), deriveKey(masterKey, "mail-addresses")];
  const box: MailBox = {
    seal: (text, label) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: label })
        .encrypt(key),
    async open(sealed, label) {
      const algorithms = { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] };
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, algorithms).catch((cause: unknown) => {
        throw new Refusal("unavailable", { message: "The master key does not open what was sealed for mail.", cause });
      });
      if (protectedHeader.kid !== label) throw new Error(`what is sealed for ${label} is something else's`);
      return new TextDecoder().decode(plaintext);
    },
    sealMail({ attachments = [], ...content }, id) {
      const packed = attachments.map((one) => ({
        ...one,
        content: toBuffer(one.content).toString("base64"),
      }));
      return box.seal(JSON.stringify({ ...content, attachments: packed }), `mail ${id}`);
    },
    async openMail(sealed, id) {
      const content: MailContent = JSON.parse(await box.open(sealed, `mail ${id}`));
      const attachments = (content.attachments ?? []).map((one) => ({
        ...one,
        content: Buffer.from(String(one.content), "base64"),
      }));
      return { ...content, attachments };
    },
    pseudonym: (address) => createHmac("sha256", addressKey).update(address.toLowerCase()).digest("hex").slice(0, 32),
  };
  return box;
}

function toBuffer(content: string | Uint8Array): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
}
