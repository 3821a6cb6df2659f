import type { Fault } from "./fault.ts";
import { corruptPage } from "./rows/corrupt-page.ts";
import { failingSync, fileLimit, fullDatabase, fullDisk } from "./rows/full-disk.ts";
import { killReceiver } from "./rows/kill-receiver.ts";
import { killSender } from "./rows/kill-sender.ts";
import { doubleDelivery, lostAnswers } from "./rows/lying-network.ts";
import { rotateKeys } from "./rows/rotate-keys.ts";
import { slowPeer } from "./rows/slow-peer.ts";

/** The table of faults, in the order in which it is shown. */
export const faults: readonly Fault[] = [
  killSender,
  killReceiver,
  doubleDelivery,
  lostAnswers,
  fullDatabase,
  fileLimit,
  fullDisk,
  failingSync,
  corruptPage,
  rotateKeys,
  slowPeer,
];
