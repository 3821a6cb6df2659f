import { networkInterfaces } from "node:os";
import { type AskAddresses, findAddresses } from "../../net/index.ts";
import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

interface Name {
  config: Config;
  /** The system's resolver, unless told. */
  ask?: AskAddresses;
  /** This machine's own addresses, unless told. */
  own?: readonly string[];
}

const check = "name";

/** What the DNS says of the public name: that it leads somewhere, into the public internet, and to this machine as far as that can be seen. */
export async function checkName({ config, ask, own = ownAddresses() }: Name): Promise<Finding[]> {
  const { protocol, hostname } = new URL(config.origin);
  if (protocol !== "https:" || /^[\d.]+$|^\[/.test(hostname)) return [];
  const found = await findAddresses(hostname, ask);
  if (found === undefined) {
    const remedy = "Does this machine have a name server? See /etc/resolv.conf; without one it reaches no other site.";
    return [warning(check, `nobody could be asked where ${hostname} leads`, remedy)];
  }
  const { v4, v6, inside } = found;
  const all = [...v4, ...v6];
  if (all.length === 0) {
    const remedy = `Add an A record (and AAAA, if the machine has IPv6) for ${hostname} with this machine's public address, where the name was bought; it may take an hour until it is known.`;
    return [fault(check, `${hostname} has no address in the DNS`, remedy)];
  }
  const [private_] = inside;
  if (private_ !== undefined) {
    const remedy = `Put the machine's public address into the A or AAAA record of ${hostname}, or remove the record with ${private_}.`;
    return [fault(check, `${hostname} leads to ${private_}, which nobody reaches from elsewhere`, remedy)];
  }
  const here = all.filter((address) => own.includes(address));
  const away = all.filter((address) => !own.includes(address));
  const list = all.join(", ");
  if (away.length === 0) return [ok(check, `${hostname} leads to this machine (${list})`)];
  if (here.length === 0) {
    return [
      ok(
        check,
        `${hostname} leads to ${list}, no address of this machine: to what stands in front of it, then; see reachable`,
      ),
    ];
  }
  const remedy = `Correct or remove the record of ${hostname} with ${away.join(", ")}: whoever gets that address does not get here.`;
  return [
    warning(check, `${hostname} leads to this machine (${here.join(", ")}) and also to ${away.join(", ")}`, remedy),
  ];
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
}
