import type { Federation } from "../../federation/index.ts";
import type { Clock } from "../../kit/index.ts";
import { FetchProblem, readCertificate, type SafeFetch } from "../../net/index.ts";
import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

interface Outside {
  config: Config;
  clock: Clock;
  federation: Federation;
  safeFetch: SafeFetch;
  /** Whether this process, or another one, serves now. */
  isRunning(): boolean;
}

const DAY = 86_400_000;
const accept = { accept: "application/activity+json" };
const what = "reachable";

/** Asks the node by its public address, as another site would. */
export async function checkReachable({ config, clock, federation, safeFetch, isRunning }: Outside): Promise<Finding> {
  const { origin } = config;
  if (!isRunning()) return ok(what, "not asked: the node is not running");
  try {
    // At another address than its own, when one is to be tried before the node moves there.
    const { pathname } = new URL(federation.relayActor);
    const read = await safeFetch(origin + pathname, { purpose: "document", headers: accept });
    if (read.status >= 502) return fault(what, `${origin} answers ${read.status}`, notThrough(config));
    if (read.status !== 200 || !names(read.body, federation.relayActor)) {
      const remedy = "Does the name lead to this machine, and the web server in front pass every path on to the node?";
      return fault(what, `something else answers at ${origin} (status ${read.status})`, remedy);
    }
    const headers = { "content-type": "application/activity+json" };
    const posted = await safeFetch.post(`${origin}/ap/inbox`, { headers, body: Buffer.from("{}") });
    if (posted.status === 401) {
      return ok(
        what,
        `${origin} answers, and its inbox takes nothing unsigned; ${await fromElsewhere({ federation, clock })}`,
      );
    }
    const remedy = "Let the web server in front pass POST /ap/inbox on to the node unchanged, body and headers.";
    return fault(what, `the inbox at ${origin} answers an unsigned activity with ${posted.status}, not 401`, remedy);
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    return fault(
      what,
      `${origin} cannot be reached from here: ${error.reason}`,
      remedies(config)[error.reason] ?? notThrough(config),
    );
  }
}

/** A machine may reach itself where nobody else does: what others sent lately is the proof. Nobody is asked to call back. */
async function fromElsewhere({ federation, clock }: Pick<Outside, "federation" | "clock">): Promise<string> {
  const peers = await federation.peers.list();
  const [last] = peers
    .flatMap(({ origin, lastReceived }) => (lastReceived === undefined ? [] : [{ origin, lastReceived }]))
    .sort((one, other) => other.lastReceived - one.lastReceived);
  if (last === undefined)
    return "no other site has sent anything yet, so from elsewhere it is not proved: open it on a telephone";
  const hours = Math.max(0, Math.floor((clock.now() - last.lastReceived) / 3_600_000));
  return `${last.origin} got through ${hours === 0 ? "within the last hour" : `${hours} hours ago`}`;
}

function names(body: Buffer, id: string): boolean {
  try {
    const document: unknown = JSON.parse(body.toString("utf8"));
    return typeof document === "object" && document !== null && "id" in document && document.id === id;
  } catch {
    return false;
  }
}

function notThrough({ listen }: Config): string {
  return `Does the web server in front run, and pass requests on to http://${listen.host}:${listen.port}? Does the firewall let port 443 in?`;
}

function remedies({ origin }: Config): Partial<Record<FetchProblem["reason"], string>> {
  const { hostname } = new URL(origin);
  return {
    dns: `The name ${hostname} does not resolve: add an A or AAAA record for it, and wait until it is known.`,
    "address-refused": `The name ${hostname} leads to an address that is not on the public internet (look into /etc/hosts too): no other site gets here.`,
    "url-refused": "Other sites talk only with https addresses on port 443.",
    tls: "Renew the certificate, with its whole chain, in the web server in front; Caddy does it by itself.",
    redirect: `The web server in front must not redirect: requests for ${origin} have to reach the node.`,
  };
}

export async function checkCertificate({
  config,
  clock,
  port = 443,
  ca,
}: Pick<Outside, "config" | "clock"> & { port?: number; ca?: string }): Promise<Finding[]> {
  const { protocol, hostname } = new URL(config.origin);
  if (protocol !== "https:") return [];
  const certificate = await readCertificate({ host: hostname, port, ca });
  if (certificate === undefined) return [ok("certificate", "none was shown: see reachable")];
  const days = Math.floor((certificate.validTo - clock.now()) / DAY);
  const remedy = "Renew it in the web server in front, and find out why that did not happen by itself.";
  if (days < 0) return [fault("certificate", `ran out ${-days} days ago: no other site talks with this one`, remedy)];
  if (certificate.problem === "name") {
    const other = `Let the web server in front get a certificate for ${hostname}: the name of its site there must be the same.`;
    return [fault("certificate", `is of another name than ${hostname}: no other site talks with this one`, other)];
  }
  if (certificate.problem === "chain") {
    const whole =
      "Use one of an authority that browsers know, and let the web server show it with its whole chain (nginx: fullchain.pem); Caddy does both by itself.";
    return [fault("certificate", "is of nobody whom others know, or its chain is not whole", whole)];
  }
  return [
    days < 14
      ? warning("certificate", `runs out in ${days} days`, remedy)
      : ok("certificate", `good for ${days} more days`),
  ];
}

/** Signatures count for five minutes, so a clock that is wrong by more shuts the node out. */
export async function checkClock({ federation, clock, safeFetch }: Outside): Promise<Finding> {
  const peers = await federation.peers.list();
  const origins = [...new Set(peers.filter(({ state }) => state === "open").map(({ origin }) => origin))].slice(0, 5);
  const skews = (await Promise.all(origins.map((origin) => skewFrom({ clock, safeFetch }, origin)))).flat();
  const skew = skews.sort((a, b) => a - b)[Math.floor(skews.length / 2)];
  if (skew === undefined) return ok("clock", "no other site answered to compare it with");
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (seconds <= 30) return ok("clock", `agrees with ${skews.length} other sites`);
  const found = `is ${seconds} seconds ${skew > 0 ? "behind" : "ahead of"} that of ${skews.length} other sites`;
  const remedy = "Let the machine keep time: apt install systemd-timesyncd, then timedatectl set-ntp true.";
  return seconds > 240
    ? fault("clock", `${found}: signatures do not count any more`, remedy)
    : warning("clock", found, remedy);
}

async function skewFrom({ clock, safeFetch }: Pick<Outside, "clock" | "safeFetch">, origin: string): Promise<number[]> {
  try {
    const before = clock.now();
    const { headers } = await safeFetch(`${origin}/.well-known/nodeinfo`, { purpose: "document", maxMs: 5000 });
    const theirs = Date.parse(headers["date"] ?? "");
    // Whole seconds, cut off; read somewhere on the way.
    return Number.isNaN(theirs) ? [] : [theirs + 500 - (before + clock.now()) / 2];
  } catch {
    return [];
  }
}
