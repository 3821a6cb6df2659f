/** net: the ways out of the process; whatever a stranger can make us fetch goes through `safeFetch`. */
export { connectSftp, HostKeyProblem, type SftpConnection, type SftpServer } from "./connect-sftp.ts";
export type { Dialer, Lookup } from "./dialer.ts";
export { FetchProblem, type FetchProblemReason } from "./fetch-problem.ts";
export { type AskAddresses, findAddresses, type NameAddresses } from "./find-addresses.ts";
export { findSenderRecords, type ResolveText, type SenderRecords } from "./find-sender-records.ts";
export { MailProblem, type MailProblemReason, toMailProblem } from "./mail-problem.ts";
export {
  connectMail,
  isLoopback,
  type Mailbox,
  type MailConnection,
  type MailServer,
  type OutgoingMail,
} from "./mail-transport.ts";
export {
  createOperatorClient,
  type OperatorAnswer,
  type OperatorClient,
  type OperatorRequest,
} from "./operator-client.ts";
export { type Certificate, readCertificate } from "./read-certificate.ts";
export {
  createSafeFetch,
  type Fetched,
  type FetchedHead,
  type FetchOptions,
  type FetchPurpose,
  type SafeFetch,
} from "./safe-fetch.ts";
