import type { DeliveryState } from "../../federation/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const states = ["waiting", "delivered", "retrying", "held", "gone", "dead"] as const satisfies DeliveryState["state"][];

export const deliveriesCommands: Readonly<Record<string, Command<Node>>> = {
  deliveries: {
    summary: "Show where each published item arrived, recipient by recipient",
    example: "nri deliveries --state retrying",
    options: [
      { flags: "--state <state>", description: `only these: ${states.join(", ")}` },
      { flags: "--object <iri>", description: "only this item" },
      { flags: "--limit <n>", description: "at most so many, newest first (default 50)" },
    ],
    run: async (node, { options }) => {
      const filter = { ...stateOf(options.state), ...objectOf(options.object), limit: limitOf(options.limit) };
      const deliveries = await node.federation.deliveries.list(filter);
      const rows = deliveries.map((one) => [
        one.state,
        one.at === undefined ? undefined : new Date(one.at).toISOString(),
        one.attempts,
        one.inbox,
        one.object,
        one.error,
      ]);
      const empty = "Nothing has been sent that fits.";
      return { text: table(["state", "at", "tries", "recipient", "item", "reason"], rows, empty), data: deliveries };
    },
  },
  "deliveries resend": {
    summary: "Try again what was given up or is waiting for its next try",
    example: "nri deliveries resend --inbox https://igf.example.org/ap/inbox",
    options: [
      { flags: "--inbox <url>", description: "only to this recipient" },
      { flags: "--activity <iri>", description: "only this activity" },
    ],
    run: async (node, { options }) => {
      const filter = {
        ...(typeof options.inbox === "string" ? { inbox: options.inbox } : {}),
        ...(typeof options.activity === "string" ? { activity: options.activity } : {}),
      };
      const count = await node.federation.deliveries.resend(filter);
      return { text: `${count} will be tried again now.`, data: { resent: count } };
    },
  },
};

function stateOf(given: string | boolean | undefined) {
  if (typeof given !== "string") return {};
  const state = states.find((one) => one === given);
  if (state === undefined)
    throw new Refusal("bad-request", { message: `--state must be one of ${states.join(", ")}.` });
  return { state };
}

function objectOf(given: string | boolean | undefined) {
  return typeof given === "string" ? { object: given } : {};
}

function limitOf(given: string | boolean | undefined): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new Refusal("bad-request", { message: "--limit must be a whole number from 1 to 1000." });
  }
  return limit;
}
