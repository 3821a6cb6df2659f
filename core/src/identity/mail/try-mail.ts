import { connectMail, isLoopback, type MailProblem, type MailProblemReason, toMailProblem } from "../../net/index.ts";
import type { MailContent } from "./mail-box.ts";
import type { MailSettings } from "./mail-settings.ts";
import { type Letterhead, toOutgoing } from "./to-outgoing.ts";
import { withoutAddresses } from "./without-addresses.ts";

export type MailStep = "name" | "connection" | "encryption" | "login" | "sender" | "recipient" | "content";

/** How far a mail came. */
export interface MailTrial {
  /** In their order; the last one is where it ended. */
  passed: MailStep[];
  failed?: { step: MailStep; reason: MailProblemReason; said?: string };
  /** What the server said when it took it. */
  said?: string;
}

interface TryMail {
  id: string;
  date: Date;
  settings: MailSettings;
  letterhead: Letterhead;
}

/** Sends a mail at once, past the queue: for a person who waits to see what is wrong. */
export async function tryMail(content: MailContent, given: TryMail): Promise<MailTrial> {
  const steps = stepsOf(given.settings);
  try {
    const connection = await connectMail(given.settings, { name: given.letterhead.host });
    const said = await connection.send(toOutgoing(content, given)).finally(() => connection.close());
    return { passed: steps, said: withoutAddresses(said) };
  } catch (error) {
    const problem = toMailProblem(error);
    const step = stepOf(problem);
    const said = problem.said === undefined ? {} : { said: withoutAddresses(problem.said) };
    return {
      passed: steps.slice(0, Math.max(0, steps.indexOf(step))),
      failed: { step, reason: problem.reason, ...said },
    };
  }
}

function stepsOf({ host, tls, user }: MailSettings): MailStep[] {
  const plain = isLoopback(host) && tls === "upgrade";
  return [
    "name",
    "connection",
    ...(plain ? [] : ["encryption" as const]),
    ...(user === undefined ? [] : ["login" as const]),
    "sender",
    "recipient",
    "content",
  ];
}

function stepOf({ reason }: MailProblem): MailStep {
  switch (reason) {
    case "closed":
    case "silent":
    case "broken":
      return "connection";
    case "certificate":
      return "encryption";
    default:
      return reason;
  }
}
