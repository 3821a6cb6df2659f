import { describe, expect, it } from "vitest";
import { isGlobalUnicast } from "./address.ts";

const refused = [
  ["this host", "0.0.0.0"],
  ["private 10", "10.0.0.1"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["loopback", "127.0.0.1"],
  ["link-local, the clouds' metadata", "169.254.169.254"],
  ["private 172", "172.31.255.255"],
  ["documentation", "192.0.2.1"],
  ["private 192", "192.168.1.1"],
  ["benchmarking", "198.19.255.255"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["IPv6 loopback", "::1"],
  ["IPv6 unspecified", "::"],
  ["mapped private", "::ffff:10.0.0.1"],
  ["mapped loopback in hexadecimal", "::ffff:7f00:1"],
  ["compatible loopback", "::127.0.0.1"],
  ["NAT64 of private", "64:ff9b::10.0.0.1"],
  ["NAT64 for local use", "64:ff9b:1::8.8.8.8"],
  ["6to4 of private", "2002:c0a8:0101::1"],
  ["Teredo", "2001::1"],
  ["IPv6 documentation", "2001:db8::1"],
  ["new IPv6 documentation", "3fff::1"],
  ["unique local", "fd00::1"],
  ["link-local IPv6", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["site-local", "fec0::1"],
  ["IPv6 multicast", "ff02::1"],
  ["not an address", "localhost"],
] as const;

const allowed = [
  ["next to 10", "11.0.0.1"],
  ["next to carrier-grade NAT", "100.128.0.1"],
  ["next to link-local", "169.253.255.255"],
  ["next to private 172", "172.32.0.0"],
  ["ordinary IPv4", "93.184.216.34"],
  ["mapped public", "::ffff:93.184.216.34"],
  ["NAT64 of public", "64:ff9b::93.184.216.34"],
  ["6to4 of public", "2002:5db8:d822::1"],
  ["ordinary IPv6", "2a00:1450:4001:82b::200e"],
  ["next to the protocol assignments", "2001:200::1"],
] as const;

describe("isGlobalUnicast", () => {
  it.each(refused)("refuses %s (%s)", (_name, address) => expect(isGlobalUnicast(address)).toBe(false));
  it.each(allowed)("allows %s (%s)", (_name, address) => expect(isGlobalUnicast(address)).toBe(true));
});
