import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * True for an address that anybody on the internet could have: global unicast, not one of the special ranges of
 * IANA's registries (RFC 6890). An IPv4 address inside an IPv6 one (mapped, compatible, NAT64, 6to4) is judged itself.
 */
export function isGlobalUnicast(address: string): boolean {
  if (isIPv4(address)) return !specialIpv4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  const groups = ipv6Groups(address);
  const inner = embeddedIpv4(groups);
  if (inner !== undefined) return !specialIpv4.check(inner, "ipv4");
  return ((groups[0] ?? 0) & 0xe000) === 0x2000 && !specialIpv6.check(address, "ipv6");
}

function embeddedIpv4(groups: readonly number[]): string | undefined {
  const [a, b, c, , , f] = groups;
  const zero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zero(0, 5) && (f === 0 || f === 0xffff)) return dotted(groups, 6);
  if (a === 0x64 && b === 0xff9b && zero(2, 6)) return dotted(groups, 6);
  if (a === 0x2002 && b !== undefined && c !== undefined) return dotted(groups, 1);
  return undefined;
}

function dotted(groups: readonly number[], at: number): string {
  const [high = 0, low = 0] = groups.slice(at, at + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** The eight groups of a valid IPv6 address; the URL parser turns a dotted tail into hexadecimal. */
function ipv6Groups(address: string): number[] {
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return numbers(head);
  const before = numbers(head);
  const after = numbers(tail);
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const specialIpv4 = blockList("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);

/** Inside 2000::/3 only; all else is refused before. */
const specialIpv6 = blockList("ipv6", [
  "2001::/23", // IETF protocol assignments: Teredo, benchmarking, ORCHID
  "2001:db8::/32",
  "2620:4f:8000::/48",
  "3ffe::/16",
  "3fff::/20",
]);

function blockList(family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", prefix] = subnet.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
