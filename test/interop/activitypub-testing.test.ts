import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assertion, runConformance } from "./activitypub-testing/run-conformance.ts";
import { ours, publishEvent } from "./exchange.ts";

/** What the package says of a server without client-to-server API, likes and shares: there is nothing of it to test. */
const inapplicable = [
  "create-then-update-modifies-object-checked-by-get",
  "liked-collection-must-be-a-collection",
  "likes-collection-must-be-a-collection",
  "outbox-post-must-accept-non-activity-object",
  "outbox-post-server-adds-to-outbox-collection-checked-by-outbox-get",
  "outbox-post-servers-must-return-a-201-created-http-code",
  "outbox-wraps-object-with-create-checked-using-get-location",
  "post-outbox-server-overwrites-id-property",
  "shares-collection-must-be-a-collection",
];
const passed = [
  "actor-must-serve-as2-object-to-get",
  "actor-objects-must-have-inbox-outbox-properties",
  "followers-collection-must-be-a-collection",
  "following-collection-must-be-a-collection",
  "inbox-must-be-an-orderedcollection",
  "outbox-must-be-an-orderedcollection",
];

describe("the conformance tests of activitypub-testing", () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await bootTestNode({ name: "conformance" });
    await publishEvent(node, ours);
  });
  afterAll(() => node?.remove());

  it.each(["initiative", "relay"] as const)("the %s actor passes each that applies to it", async (which) => {
    const actor = which === "initiative" ? node.actor : node.federation.relayActor;
    const assertions = await runConformance(actor);
    expect(assertions.map(({ slug }) => slug).sort()).toEqual([...passed, ...inapplicable].sort());
    expect(ofOutcome(assertions, "passed")).toEqual(passed);
    expect(ofOutcome(assertions, "inapplicable")).toEqual(inapplicable);
  });
});

function ofOutcome(assertions: readonly Assertion[], outcome: Assertion["outcome"]): string[] {
  return assertions.filter((one) => one.outcome === outcome).map(({ slug }) => slug);
}
