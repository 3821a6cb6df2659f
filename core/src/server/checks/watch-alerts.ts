import type { Log } from "../../kit/index.ts";
import { type Alert, type Finding, isAlert } from "./finding.ts";

/** Between two looks: an alert is no alarm, and each look asks the database a dozen things. */
const EVERY = 5 * 60_000;
/** After a start: what piled up while the node was away gets a moment to be done. */
const FIRST = 60_000;

export interface AlertWatch {
  /** Looks now; whatever is new goes to the log once, and so does what is over. */
  look(): Promise<readonly Alert[]>;
  /** What the last look found. */
  latest(): readonly Alert[];
  start(): void;
  stop(): Promise<void>;
}

/** The one place where what needs a person comes together: for status, doctor, metrics, console and log. */
export function watchAlerts(findings: () => Promise<readonly Finding[]>, log: Log): AlertWatch {
  let known = new Map<string, Alert>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();

  const look = async () => {
    const alerts = (await findings()).filter(isAlert);
    const now = new Map(alerts.map((alert) => [`${alert.check} ${alert.subject ?? ""} ${alert.level}`, alert]));
    for (const [key, { check, level, found, remedy, subject }] of now) {
      if (known.has(key)) continue;
      const fields = { check, found, remedy, ...(subject === undefined ? {} : { subject }) };
      if (level === "fault") log.error(fields, "needs a person");
      else log.warn(fields, "needs a person");
    }
    for (const [key, { check, subject }] of known) if (!now.has(key)) log.info({ check, subject }, "is well again");
    known = now;
    return alerts;
  };
  const turn = () => {
    looking = look().catch((error: unknown) => log.error({ err: error }, "the node could not look after itself"));
  };

  return {
    look,
    latest: () => [...known.values()],
    start() {
      timer = setTimeout(function again() {
        turn();
        timer = setTimeout(again, EVERY).unref();
      }, FIRST).unref();
    },
    async stop() {
      clearTimeout(timer);
      await looking;
    },
  };
}
