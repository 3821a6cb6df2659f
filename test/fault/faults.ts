import type { Fault } from "./fault.ts";
import { awayForADay, awayForAMonth, awayForAWeek } from "./rows/away.ts";
import { corruptPage } from "./rows/corrupt-page.ts";
import { flood } from "./rows/flood.ts";
import { failingSync, fileLimit, fullDatabase, fullDisk } from "./rows/full-disk.ts";
import { jobWorkers } from "./rows/job-workers.ts";
import { killReceiver } from "./rows/kill-receiver.ts";
import { killSender } from "./rows/kill-sender.ts";
import { doubleDelivery, lostAnswers } from "./rows/lying-network.ts";
import { manyNodes } from "./rows/many-nodes.ts";
import { model } from "./rows/model.ts";
import { restoreBackup } from "./rows/restore-backup.ts";
import { rotateKeys } from "./rows/rotate-keys.ts";
import { slowPeer } from "./rows/slow-peer.ts";
import { upgrade } from "./rows/upgrade.ts";

/** The table of faults, in the order in which it is shown. */
export const faults: readonly Fault[] = [
  killSender,
  killReceiver,
  doubleDelivery,
  lostAnswers,
  awayForADay,
  awayForAWeek,
  awayForAMonth,
  slowPeer,
  fullDatabase,
  fileLimit,
  fullDisk,
  failingSync,
  corruptPage,
  restoreBackup,
  rotateKeys,
  manyNodes,
  flood,
  jobWorkers,
  upgrade,
  model,
];
