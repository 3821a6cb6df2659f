import { expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";
import { watchAlerts } from "./watch-alerts.ts";

it("what needs a person is logged once when it begins and once when it ends, however often it is looked at", async () => {
  const lines: Record<string, unknown>[] = [];
  let findings: Finding[] = [ok("disk", "fine")];
  const watch = watchAlerts(async () => findings, createLog("info", { write: (line) => lines.push(JSON.parse(line)) }));
  const said = () => lines.splice(0).map(({ level, check, subject, msg }) => [level, check, subject, msg]);

  expect(await watch.look()).toEqual([]);
  findings = [
    fault("disk", "50 MiB left", "Make room."),
    warning("deliveries", "a: 1 held", "x", "held a"),
    warning("deliveries", "b: 1 held", "x", "held b"),
  ];
  expect(await watch.look()).toHaveLength(3);
  expect(said()).toEqual([
    [50, "disk", undefined, "needs a person"],
    [40, "deliveries", "held a", "needs a person"],
    [40, "deliveries", "held b", "needs a person"],
  ]);
  findings = [fault("disk", "49 MiB left", "Make room."), warning("deliveries", "a: 7 held", "x", "held a")];
  await watch.look();
  expect(said()).toEqual([[30, "deliveries", "held b", "is well again"]]);
  findings = [];
  await watch.look();
  expect(said()).toHaveLength(2);
});
