import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** What real requests showed of the web server in front, since the start. */
export interface ProxyFacts {
  /** Came with `X-Forwarded-For` from an address of a private network that is no trusted proxy. */
  untrusted: { count: number; address: string | undefined };
  /** Came from a trusted proxy, for our public name, without `X-Forwarded-For`. */
  unforwarded: number;
}

export interface ProxyWatch {
  readonly facts: ProxyFacts;
  see(incoming: IncomingMessage): void;
}

/** Only addresses of private networks are kept: from elsewhere anybody may write any header. */
export function createProxyWatch(origin: string, fromProxy: (incoming: IncomingMessage) => boolean): ProxyWatch {
  const host = new URL(origin).host;
  const behind = origin.startsWith("https:");
  const facts: ProxyFacts = { untrusted: { count: 0, address: undefined }, unforwarded: 0 };
  return {
    facts,
    see(incoming) {
      const forwarded = incoming.headers["x-forwarded-for"] !== undefined;
      if (fromProxy(incoming)) {
        if (behind && !forwarded && incoming.headers.host === host) facts.unforwarded++;
        return;
      }
      const address = (incoming.socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
      if (!forwarded || !isPrivate(address)) return;
      facts.untrusted.count++;
      facts.untrusted.address = address;
    },
  };
}

const privateNetworks = new BlockList();
for (const [address, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["127.0.0.0", 8],
] as const)
  privateNetworks.addSubnet(address, bits, "ipv4");
privateNetworks.addSubnet("fc00::", 7, "ipv6");
privateNetworks.addAddress("::1", "ipv6");

function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && privateNetworks.check(address, family === 4 ? "ipv4" : "ipv6");
}
