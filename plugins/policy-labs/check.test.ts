import type { JsonObject } from "@nri-commons/core/kit";
import { checkPlugin, examinePlugin, type TestNode } from "@nri-commons/core/testing";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { expect, it } from "vitest";
import policyLabs from "./plugin.ts";
import type { LabsCtx } from "./policy-labs-ctx.ts";
import { acts, plantPerson } from "./test-acts.ts";

const elsewhere = "https://elsewhere.example";
const object = (id: string) => `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y1b${id}`;

const note = (id: string, more: JsonObject): JsonObject => ({
  id: object(id),
  type: "Note",
  "nri:kindVersion": 1,
  attributedTo: `${elsewhere}/ap/actors/igf`,
  content: "<p>We see it too.</p>",
  ...more,
});
const activity = (type: string, sent: JsonObject): JsonObject => ({
  id: `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bnd`,
  type,
  actor: `${elsewhere}/ap/actors/igf`,
  object: sent,
});
const invite = note("n1", { "nri:kind": "PolicyLabInvite", "nri:lab": object("nb") });

/** What sites send to one of them alone. */
const examples = {
  "Offer:PolicyLabInvite": activity("Offer", invite),
  "Offer:PolicyLabPart": activity("Offer", { ...invite, "nri:kind": "PolicyLabPart" }),
  "Offer:PolicyLabLeave": activity("Offer", { ...invite, "nri:kind": "PolicyLabLeave", "nri:revision": 2 }),
  "Accept:Offer": { ...activity("Accept", { id: object("n2"), type: "Offer" }), "nri:lab": object("nb") },
  "Reject:Offer": { ...activity("Reject", { id: object("n2"), type: "Offer" }), "nri:lab": object("nb") },
  "Offer:PolicyLabSupport": activity(
    "Offer",
    note("n3", {
      "nri:kind": "PolicyLabSupport",
      "nri:signal": object("n4"),
      "nri:revision": 2,
      "nri:support": [{ "nri:stakeholderGroup": "youth", "nri:count": 2 }],
    }),
  ),
  "Offer:PolicyLabTrial": activity(
    "Offer",
    note("n5", {
      "nri:kind": "PolicyLabTrial",
      "nri:brief": object("n6"),
      "nri:optionId": "one",
      "nri:optionTitle": { en: "Share spare capacity" },
      "nri:scope": { en: "Two islands" },
      "nri:who": { en: "ben IGF" },
      "nri:from": "2026-11-01",
      "nri:stage": "running",
      "nri:revision": 3,
    }),
  ),
} satisfies Record<string, JsonObject>;

/** The context that the check made for the plugin, guard and all. */
const ctxOf = async (node: TestNode) => (await node.run("check-plugin ctx")).data as LabsCtx;

it("keeps every promise", { timeout: 900_000 }, () =>
  checkPlugin(policyLabs, {
    acts: Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [name, async (node: TestNode) => act(await ctxOf(node))]),
    ),
    plant: async (node, person) => plantPerson(await ctxOf(node), person),
    examples,
  }),
);

describeOnPostgres("its tables", (open) => {
  it("are made there too, from every version that a site may have", async () => {
    const { id, version, api, migrations = {} } = policyLabs;
    const seen = await examinePlugin({ id, version, api, migrations }, { newDatabase: open.empty });
    expect(seen).toEqual([]);
  });
});
