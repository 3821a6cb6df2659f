import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes longest begins first, so that no worker is idle while the last one is at it. Measured on two cores: what computes
 * stands beside what waits for processes, clocks and lines.
 */
const longest = [
  "test/browser/every-page/every-page",
  "test/fault/faults",
  "plugins/capacity-building/check",
  "test/fault/demo-crash",
  "test/new-plugin/",
  "core/src/cli/upgrade/upgrade-node",
  "test/check-plugin/",
  "test/browser/first-ten-minutes",
  "test/browser/budgets/",
  "plugins/policy-labs/check",
  "test/outside-plugin/",
  "test/browser/every-page/mistakes",
  "test/browser/registration-mail",
  "test/browser/lighthouse",
  "core/src/federation/test/",
  "core/src/builtin/events/console/forms.browser",
  "core/src/federation/delivery/delivery-rules",
  "plugins/policy-labs/walk",
  "plugins/capacity-building/walk",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
