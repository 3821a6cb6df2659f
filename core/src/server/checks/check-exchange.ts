import type { Federation } from "../../federation/index.ts";
import type { Clock } from "../../kit/index.ts";
import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

interface Exchange {
  federation: Federation;
  config: Config;
  clock: Clock;
}

/** Seconds that work may lie about before somebody asks whether anybody is working. */
const LATE = 600;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export async function checkInbox({ federation }: Exchange): Promise<Finding> {
  const { retrying, failed } = await federation.inbox.counts();
  if (retrying + failed === 0) return ok("inbox", "everything that came was carried out");
  const found = `${failed} received activities failed, ${retrying} will be tried again`;
  const remedy = "nri inbox shows the reasons; nri inbox retry carries them out again, for instance after an update.";
  return failed > 0 ? fault("inbox", found, remedy) : warning("inbox", found, remedy);
}

export async function checkDeliveries({ federation }: Exchange): Promise<Finding[]> {
  const alerts = await federation.deliveries.alerts();
  const away = alerts.filter(({ kind }) => kind === "away");
  const found = alerts.flatMap(({ kind, peer, count, reason, remedy }) => {
    if (kind === "away") return [];
    const said = { held: `${count} held`, dead: `${count} given up`, gone: "nothing more is sent" }[kind];
    return [warning("deliveries", `${peer}: ${said}: ${reason}`, remedy, `${kind} ${peer}`)];
  });
  if (found.length > 0) return found;
  if (away.length === 0) return [ok("deliveries", "none held or given up")];
  const sites = away.map(({ peer, count }) => `${peer} (${count} waiting)`).join(", ");
  return [ok("deliveries", `do not answer at the moment, and are asked again by themselves: ${sites}`)];
}

/** Work that is due and not done: nobody is working, or far too slowly. */
export async function checkWorkers({ federation }: Exchange): Promise<Finding> {
  const { deliveryLag, inboxLag } = await federation.figures();
  const late = Math.max(deliveryLag, inboxLag);
  if (late < LATE) return ok("workers", "nothing that is due lies about");
  const what = deliveryLag > inboxLag ? "a delivery" : "a received activity";
  const remedy =
    "Is the node running? Start it with nri start, or on PostgreSQL nri worker. If it runs, look into its log for errors.";
  return warning("workers", `${what} has been due for ${Math.round(late / 60)} minutes`, remedy);
}

export async function checkRegistry({ federation, config, clock }: Exchange): Promise<Finding[]> {
  if (config.registry === undefined) return [];
  const { checkedAt } = await federation.registry.state();
  const from = config.registry.actor;
  if (checkedAt === undefined) {
    const remedy =
      "nri registry refresh tells why; compare registry.actor and registry.key in node.toml with what the registry shows.";
    return [warning("registry", `has never been read from ${from}`, remedy)];
  }
  const age = clock.now() - checkedAt;
  if (age < 2 * DAY)
    return [
      ok("registry", age < 2 * HOUR ? "read within the last two hours" : `read ${Math.round(age / HOUR)} hours ago`),
    ];
  const remedy = "nri registry refresh tells why. Until then the copy from that day counts.";
  return [warning("registry", `has not been read for ${Math.floor(age / DAY)} days from ${from}`, remedy)];
}
