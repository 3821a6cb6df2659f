import { describe, expect, it } from "vitest";
import { describeAgent } from "./describe-agent.ts";

const cases: [string, string | undefined][] = [
  ["Firefox, Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0"],
  ["Chrome, Android", "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36"],
  [
    "Safari, iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1",
  ],
  ["Edge, Windows", "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0"],
  [
    "Samsung Internet, Android",
    "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
  ],
  ["curl", "curl/8.5.0"],
  ["", "<script>alert(1)</script>"],
  ["", undefined],
];

describe("what is kept of a browser", () => {
  it.each(cases)("is %s, and no more of what it tells", (expected, agent) => {
    expect(describeAgent(agent)).toBe(expected);
  });
});
