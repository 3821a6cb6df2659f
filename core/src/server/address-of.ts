import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/**
 * Whose address a request comes from: the socket's, unless a configured proxy is at the other end; then the last address in
 * X-Forwarded-For that is no proxy of ours. What stands left of that was written by the client and is not believed.
 */
export function createAddressOf(trustedProxies: readonly string[]): (incoming: IncomingMessage) => string {
  const isTrusted = createIsTrusted(trustedProxies);
  return (incoming) => {
    const peer = plain(incoming.socket.remoteAddress ?? "");
    if (!isTrusted(peer)) return peer;
    const header = incoming.headers["x-forwarded-for"];
    const chain = (Array.isArray(header) ? header.join(",") : (header ?? ""))
      .split(",")
      .map((one) => plain(one.trim()));
    for (const address of chain.reverse()) {
      if (isIP(address) === 0) break;
      if (!isTrusted(address)) return address;
    }
    return peer;
  };
}

/** Whether a configured proxy is at the other end of the socket: only what such a one adds to a request is believed. */
export function createFromProxy(trustedProxies: readonly string[]): (incoming: IncomingMessage) => boolean {
  const isTrusted = createIsTrusted(trustedProxies);
  return (incoming) => isTrusted(plain(incoming.socket.remoteAddress ?? ""));
}

/** Addresses and CIDR ranges; throws a plain Error that names what is neither. */
export function toBlockList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    // The list checks what it is given; `isIP` would compile its expression for IPv6 at each start, which takes 5 ms.
    const kind = address.includes(":") ? "ipv6" : "ipv4";
    try {
      if (bits === undefined) list.addAddress(address, kind);
      else list.addSubnet(address, Number(bits), kind);
    } catch (cause) {
      throw new Error(`"${entry}" is no IP address or range such as 10.0.0.0/8.`, { cause });
    }
  }
  return list;
}

const remembered = 1000;

/** Remembers what it said of the last addresses: each look into the list costs as much as hashing a request. */
function createIsTrusted(trustedProxies: readonly string[]): (address: string) => boolean {
  const list = toBlockList(trustedProxies);
  const known = new Map<string, boolean>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const family = isIP(address);
    const trusted = family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
    if (known.size >= remembered) known.clear();
    if (address.length < 64) known.set(address, trusted);
    return trusted;
  };
}

/** `::ffff:127.0.0.1` is 127.0.0.1 on a socket that takes both. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
