/** What was in the way, in the order in which one gets there. */
export type MailProblemReason =
  /** The server's name is in no directory. */
  | "name"
  /** Nobody listens there, or no way leads there. */
  | "closed"
  /** No answer in time. */
  | "silent"
  /** The connection cannot be encrypted. */
  | "encryption"
  /** It can, but the server does not prove that it is the one that was named. */
  | "certificate"
  | "login"
  | "sender"
  | "recipient"
  | "content"
  /** The conversation ended in the middle, or made no sense. */
  | "broken";

export class MailProblem extends Error {
  readonly reason: MailProblemReason;
  /** The server's own words, if it said any. */
  readonly said: string | undefined;
  /** True when this mail will never be taken; what is wrong with settings or server may be put right. */
  readonly permanent: boolean;

  constructor(reason: MailProblemReason, { said, permanent = false, cause }: Details = {}) {
    super(`mail: ${reason}`, { cause });
    this.name = "MailProblem";
    this.reason = reason;
    this.said = said;
    this.permanent = permanent;
  }
}

interface Details {
  said?: string | undefined;
  permanent?: boolean;
  cause?: unknown;
}

/** What nodemailer throws, by what it means. */
export function toMailProblem(error: unknown): MailProblem {
  if (error instanceof MailProblem) return error;
  const { code = "", originalCode = "", command = "", response, responseCode = 0 } = error as Thrown;
  const said = typeof response === "string" && response !== "" ? response : undefined;
  const reason = reasonOf({ code, originalCode, command });
  const local = said === undefined && (code === "EENVELOPE" || code === "EMESSAGE");
  const permanent = (reason === "recipient" || reason === "content") && (local || responseCode >= 500);
  return new MailProblem(reason, { said: said ?? (local ? messageOf(error) : undefined), permanent, cause: error });
}

interface Thrown {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: unknown;
  responseCode?: number;
}

function reasonOf({ code, originalCode, command }: { code: string; originalCode: string; command: string }) {
  if (code === "EDNS") return "name";
  if (code === "EAUTH") return "login";
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS_/.test(originalCode)) return "certificate";
  if (code === "ETLS" || /^(ERR_SSL_|EPROTO$)/.test(originalCode)) return "encryption";
  if (code === "ETIMEDOUT" || originalCode === "ETIMEDOUT") return "silent";
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/.test(originalCode)) return "closed";
  if (code === "EMESSAGE" || (code === "EENVELOPE" && command === "DATA")) return "content";
  if (code === "EENVELOPE") return command === "MAIL FROM" ? "sender" : "recipient";
  return "broken";
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined;
}
