import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest begins first, so that no worker is idle while the last one is at it. Measured on two cores. */
const longest = [
  "test/browser/every-page/every-page",
  "test/browser/budgets/",
  "test/fault/faults",
  "test/browser/pages",
  "test/new-plugin/",
  "test/check-plugin/",
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
