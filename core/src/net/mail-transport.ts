import { isIPv4 } from "node:net";
import type { MailComposerOptions } from "nodemailer/lib/mail-composer";
import { MailProblem, toMailProblem } from "./mail-problem.ts";

/** The mail server that the operator named. */
export interface MailServer {
  host: string;
  port: number;
  /** `at-once` on a port of its own (465), or by `upgrade` of a plain connection (587, 25), which is then required. */
  tls: "at-once" | "upgrade";
  user?: string | undefined;
  password?: string | undefined;
  /** A certificate that is trusted instead of the system's: for tests. */
  ca?: string | undefined;
}

export interface Mailbox {
  name: string;
  address: string;
}

export interface OutgoingMail {
  from: Mailbox;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
  /** With its angle brackets. */
  messageId: string;
  date: Date;
  headers: Readonly<Record<string, string>>;
  attachments: readonly { name: string; type: string; content: string | Uint8Array }[];
}

export interface MailConnection {
  /** Gives the server's own words once it has taken the mail; throws `MailProblem` and nothing else. */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
}

interface ConnectMail {
  /** What this machine calls itself: the host of the node's origin. */
  name: string;
  /** Milliseconds until a connection and a greeting must have come; 15 seconds unless told. */
  patience?: number;
}

/** Opens a connection to a mail server and signs in. Throws `MailProblem`. The library is loaded here, at the first use. */
export async function connectMail(
  server: MailServer,
  { name, patience = 15_000 }: ConnectMail,
): Promise<MailConnection> {
  const [{ default: SMTPConnection }, { default: MailComposer }] = await Promise.all([
    import("nodemailer/lib/smtp-connection"),
    import("nodemailer/lib/mail-composer"),
  ]);
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    name,
    secure: server.tls === "at-once",
    ...(isLoopback(server.host) ? { ignoreTLS: true } : { requireTLS: true }),
    tls: { minVersion: "TLSv1.2", ...(server.ca === undefined ? {} : { ca: server.ca }) },
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 4 * patience,
    logger: false,
    allowInternalNetworkInterfaces: true,
  });
  // Whoever waits for an answer hears of it; afterwards it is nobody's error.
  let fail: (error: unknown) => void = () => undefined;
  connection.on("error", (error: unknown) => fail(error));
  connection.on("end", () => fail(new MailProblem("broken")));
  const step = <T>(run: (done: (error?: Error | null, value?: T) => void) => void): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      fail = reject;
      run((error, value) => (error ? reject(error) : resolve(value as T)));
    }).catch((error: unknown) => {
      throw toMailProblem(error);
    });
  try {
    await step<void>((done) => connection.connect(done));
    const { user, password } = server;
    if (user !== undefined) await step((done) => connection.login({ user, pass: password ?? "" }, done));
  } catch (problem) {
    connection.close();
    throw problem;
  }
  return {
    async send(mail) {
      const message = await compose(new MailComposer(toOptions(mail)));
      const envelope = { from: mail.from.address, to: [mail.to], size: message.length };
      const { response } = await step<{ response: string }>((done) => connection.send(envelope, message, done));
      return response;
    },
    close: () => connection.quit(),
  };
}

/** A mail server on this very machine speaks without encryption, and with a certificate that nobody signed. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

/** Nothing in a mail can make the library open a file or an address. */
function toOptions({ replyTo, attachments, ...mail }: OutgoingMail): MailComposerOptions {
  return {
    ...mail,
    // As objects, so that nothing in them is read as a list of addresses.
    to: { name: "", address: mail.to },
    ...(replyTo === undefined ? {} : { replyTo: { name: "", address: replyTo } }),
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: typeof content === "string" ? content : Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "win",
  };
}

function compose(composer: { compile(): { build(): Promise<Buffer> } }): Promise<Buffer> {
  return composer
    .compile()
    .build()
    .catch((error: unknown) => {
      throw new MailProblem("content", { permanent: true, cause: error });
    });
}
