import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { createAddressOf } from "./address-of.ts";

function incoming(remoteAddress: string, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage;
}

describe("the address of a request", () => {
  const addressOf = createAddressOf(["127.0.0.1", "::1", "10.0.0.0/8"]);

  it("is the socket's when nobody stands in between", () => {
    expect(addressOf(incoming("203.0.113.9"))).toBe("203.0.113.9");
    expect(addressOf(incoming("::ffff:203.0.113.9"))).toBe("203.0.113.9");
  });

  it("is not what a stranger claims", () => {
    expect(addressOf(incoming("203.0.113.9", "198.51.100.1"))).toBe("203.0.113.9");
  });

  it("is what the own proxy saw, not what the client wrote before it", () => {
    expect(addressOf(incoming("127.0.0.1", "198.51.100.1"))).toBe("198.51.100.1");
    expect(addressOf(incoming("::ffff:127.0.0.1", "192.0.2.66, 198.51.100.1"))).toBe("198.51.100.1");
    expect(addressOf(incoming("127.0.0.1", "192.0.2.66, 198.51.100.1, 10.1.2.3"))).toBe("198.51.100.1");
  });

  it("stays the proxy's when its header is rubbish", () => {
    expect(addressOf(incoming("127.0.0.1", "unknown, <script>"))).toBe("127.0.0.1");
    expect(addressOf(incoming("127.0.0.1"))).toBe("127.0.0.1");
  });

  it("stays right for the first after thousands of others", () => {
    for (let host = 0; host < 3000; host++) {
      const client = `198.51.${host >> 8}.${host & 255}`;
      expect(addressOf(incoming("10.0.0.1", client))).toBe(client);
      expect(addressOf(incoming(client, "192.0.2.66"))).toBe(client);
    }
    expect(addressOf(incoming("127.0.0.1", "198.51.100.1"))).toBe("198.51.100.1");
  });

  it("refuses a proxy that is no address", () => {
    expect(() => createAddressOf(["proxy.example"])).toThrow('"proxy.example" is no IP address');
  });
});
