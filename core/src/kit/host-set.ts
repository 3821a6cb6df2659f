/** Hosts, each with all that is below it: `example.org` has `https://www.example.org:8443`, and not `https://notexample.org`. */
export interface HostSet {
  /** Of an address or a host. */
  has(given: string): boolean;
  readonly size: number;
}

/** Of hosts or addresses. Asked for each request: as many look-ups as the name has labels, whatever the size of the set. */
export function createHostSet(given: Iterable<string>): HostSet {
  const keys = new Set<string>();
  for (const one of given) {
    const place = placeOf(one);
    if (place) keys.add(place.isAddress ? place.hostAndPort : place.host);
  }
  return {
    size: keys.size,
    has(asked) {
      const place = keys.size === 0 ? undefined : placeOf(asked);
      if (!place) return false;
      if (place.isAddress) return keys.has(place.host) || keys.has(place.hostAndPort);
      return labelsUp(place.host).some((host) => keys.has(host));
    },
  };
}

/** The host of an address, or of what is written as a host, as the set compares it; "" when it is neither. */
export function hostOf(given: string): string {
  return placeOf(given)?.host ?? "";
}

/** A name, then what it is below: `a.b.org`, `b.org`, `org`. */
export function labelsUp(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, from) => labels.slice(from).join("."));
}

interface Place {
  host: string;
  /** An IP address: nothing is below it, and services on one machine are told apart by their ports. */
  isAddress: boolean;
  hostAndPort: string;
}

function placeOf(given: string): Place | undefined {
  try {
    const { protocol, hostname, host } = new URL(given.includes("://") ? given : `https://${given}`);
    if (!/^https?:$/.test(protocol) || hostname === "") return undefined;
    const isAddress = hostname.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
    // A name with the root's dot leads to the same host.
    return { host: hostname.replace(/\.+$/, ""), isAddress, hostAndPort: host };
  } catch {
    return undefined;
  }
}
