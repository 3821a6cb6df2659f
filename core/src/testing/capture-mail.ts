import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface CapturedMail {
  readonly port: number;
  /** What was taken so far, in order. */
  mails(): readonly ParsedMail[];
  /** Resolves with the first one that fits, now or within `ms` (150 seconds unless told). */
  waitFor(predicate: (mail: ParsedMail) => boolean, ms?: number): Promise<ParsedMail>;
  /** How often somebody connected. */
  connections(): number;
  stop(): Promise<void>;
}

/** Which step is asked about, and with what: the address, the user, the text of the mail. */
export type MailStepAsked = "connect" | "login" | "sender" | "recipient" | "content";

export interface CaptureMailOptions {
  /** `"550 No such user"` refuses, undefined takes; a promise that never settles leaves the client waiting. */
  answer?: ((step: MailStepAsked, value: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** The mail was taken; the client has not been told yet. */
  taken?(): Promise<void>;
  /** Encrypted from the first byte on with this certificate, or by upgrade. */
  tls?: { key: string; cert: string; atOnce: boolean };
  port?: number;
}

/** A real mail server on loopback that keeps what it gets. */
export async function captureMail({ answer, taken, tls, port = 0 }: CaptureMailOptions = {}): Promise<CapturedMail> {
  const kept: ParsedMail[] = [];
  let connections = 0;
  let heard: (() => void)[] = [];
  const ask = (step: MailStepAsked, value: string, done: (error?: Error | null) => void) => {
    Promise.resolve(answer?.(step, value)).then((words) => done(words === undefined ? null : refusal(words)), done);
  };
  const server = new SMTPServer({
    ...(tls === undefined ? { disabledCommands: ["STARTTLS"] } : { key: tls.key, cert: tls.cert, secure: tls.atOnce }),
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_, done) => {
      connections++;
      ask("connect", "", done);
    },
    onAuth: ({ username = "", password = "" }, _, done) =>
      ask("login", `${username}:${password}`, (error) => (error ? done(error) : done(null, { user: username }))),
    onMailFrom: ({ address }, _, done) => ask("sender", address, done),
    onRcptTo: ({ address }, _, done) => ask("recipient", address, done),
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const words = await answer?.("content", raw.toString());
        if (words !== undefined) return done(refusal(words));
        kept.push(await simpleParser(raw));
        for (const tell of heard) tell();
        await taken?.();
        done(null);
      });
    },
  } satisfies SMTPServerOptions);
  // A client that is killed in the middle is no fault of the server.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    port: listening,
    mails: () => kept,
    connections: () => connections,
    waitFor: (predicate, ms = 150_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`No such mail came within ${ms} ms; ${kept.length} others did.`)),
          ms,
        );
        const look = () => {
          const found = kept.find(predicate);
          if (found === undefined) return;
          clearTimeout(timer);
          heard = heard.filter((other) => other !== look);
          resolve(found);
        };
        heard.push(look);
        look();
      }),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function refusal(words: string): Error {
  const [, code, text = words] = /^(\d{3}) (.*)$/s.exec(words) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code ?? 550) });
}
