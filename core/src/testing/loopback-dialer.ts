import type { Dialer } from "../net/index.ts";

/** Opens http on the loopback interface, any port: for tests and the demonstration, whose nodes all live on localhost. */
export const loopbackDialer: Dialer = {
  allows: (url, address) =>
    url.protocol === "http:" &&
    (url.hostname === "localhost" || url.hostname === "127.0.0.1") &&
    (address === "127.0.0.1" || address === "::1"),
};
