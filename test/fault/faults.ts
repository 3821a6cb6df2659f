import type { Fault } from "./fault.ts";
import { killReceiver } from "./rows/kill-receiver.ts";
import { killSender } from "./rows/kill-sender.ts";

/** The table of faults, in the order in which it is shown. */
export const faults: readonly Fault[] = [killSender, killReceiver];
