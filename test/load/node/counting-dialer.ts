/** Opens http on 127.0.0.0/8, where each address is a host of its own, and counts the connections that it lets out. */
export interface CountingDialer {
  allows(url: URL, address: string): boolean;
  readonly connections: number;
}

export function countingDialer(): CountingDialer {
  let connections = 0;
  return {
    get connections() {
      return connections;
    },
    allows(url, address) {
      const loopback = url.protocol === "http:" && address.startsWith("127.");
      if (loopback) connections++;
      return loopback;
    },
  };
}
