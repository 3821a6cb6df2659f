import { expect, it } from "vitest";
import { createHostSet, hostOf } from "./host-set.ts";

it("has a host with all its ports and everything below it, however it is written, and nothing that only looks so", () => {
  const set = createHostSet([
    "https://Example.ORG:8443/any",
    "bücher.example",
    "a_b.example",
    "203.0.113.9",
    "http://127.0.0.1:81",
  ]);
  const has = (...given: string[]) => given.filter((one) => set.has(one));
  const inside = [
    ...[
      "https://example.org",
      "http://example.org",
      "https://example.org:444",
      "https://www.example.org",
      "example.org",
    ],
    ...[
      "https://a.b.example.org:9",
      "https://EXAMPLE.org.",
      "https://x.example.org.:8443",
      "https://xn--bcher-kva.example",
    ],
    ...["https://a_b.example", "https://203.0.113.9", "https://203.0.113.9:99", "http://127.0.0.1:81"],
  ];
  expect(has(...inside)).toEqual(inside);
  expect(
    has(
      ...["https://notexample.org", "https://example.org.evil.example", "https://org", "https://example.com"],
      ...["https://axb.example", "https://1.203.0.113.9.example", "http://127.0.0.1:82", "https://127.0.0.1", ""],
      ...["https://", "https://exa mple.org", "https://user@evil.example/example.org"],
    ),
  ).toEqual([]);
});

it("names a host as it is compared", () => {
  expect(["https://A.example:1/x", "B.example.", "https://", "a b"].map(hostOf)).toEqual([
    "a.example",
    "b.example",
    "",
    "",
  ]);
});
