import type { DeliveryState, Resend } from "../../federation/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { sayDelivery } from "../say-delivery.ts";
import { table } from "./table.ts";

const states = [
  ...["waiting", "sending", "delivered", "retrying", "held", "gone", "dead"],
] as const satisfies DeliveryState["state"][];

export const deliveriesCommands: Readonly<Record<string, Command<Node>>> = {
  deliveries: {
    summary: "Show where each published item arrived, recipient by recipient",
    example: "nri deliveries --state held",
    options: [
      { flags: "--state <state>", description: `only these: ${states.join(", ")}` },
      { flags: "--object <iri>", description: "only this item" },
      { flags: "--peer <site>", description: "only to this site, https://host" },
      { flags: "--limit <n>", description: "at most so many, newest first (default 50)" },
      { flags: "--cursor <next>", description: "go on where the list before ended" },
    ],
    run: async (node, { options }) => {
      const { object, peer, cursor, state, limit } = options;
      const filter = { object: textOf(object), peer: textOf(peer), cursor: textOf(cursor), state: stateOf(state) };
      const { items, next } = await node.federation.deliveries.page({ ...filter, limit: limitOf(limit) });
      const rows = items.map((one) => [
        one.id,
        one.peerName ?? new URL(one.peer).host,
        [one.verb, one.title ?? one.object].filter((part) => part !== undefined).join(" "),
        sayDelivery(one),
      ]);
      const list = table(["id", "recipient", "item", "state"], rows, "Nothing has been sent that fits.");
      const more = next === undefined ? "" : `\n\nThere are more: --cursor ${next}`;
      return { text: list + more, data: { items, next } };
    },
  },
  "deliveries resend": {
    summary: "Try again now what was held, given up, gone, or is waiting for its next try",
    example: "nri deliveries resend --peer https://igf.example.org",
    options: [
      { flags: "--peer <site>", description: "only to this site, https://host" },
      { flags: "--inbox <url>", description: "only to this inbox" },
      { flags: "--object <iri>", description: "only this item" },
      { flags: "--activity <iri>", description: "only this activity" },
      { flags: "--id <id>", description: "only this one, as `nri deliveries` shows it" },
      { flags: "--state <state>", description: "only these: held, dead, gone, retrying" },
    ],
    run: async (node, { options }) => {
      const { peer, inbox, object, activity, id } = options;
      const filter: Resend = {
        ...{ peer: textOf(peer), inbox: textOf(inbox), object: textOf(object), activity: textOf(activity) },
        ...{ id: textOf(id), state: resendable(stateOf(options.state)) },
      };
      const count = await node.federation.deliveries.resend(filter);
      const text = count === 0 ? "Nothing that fits waits to be sent again." : `${count} will be tried again now.`;
      return { text, data: { resent: count } };
    },
  },
};

function stateOf(given: string | boolean | undefined): DeliveryState["state"] | undefined {
  if (typeof given !== "string") return undefined;
  const state = states.find((one) => one === given);
  if (state === undefined)
    throw new Refusal("bad-request", { message: `--state must be one of ${states.join(", ")}.` });
  return state;
}

function resendable(state: DeliveryState["state"] | undefined): Resend["state"] {
  if (state === "waiting" || state === "sending" || state === "delivered") {
    throw new Refusal("bad-request", {
      message: "--state must be held, dead, gone or retrying: the others need no push.",
    });
  }
  return state;
}

function textOf(given: string | boolean | undefined): string | undefined {
  return typeof given === "string" ? given : undefined;
}

function limitOf(given: string | boolean | undefined): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new Refusal("bad-request", { message: "--limit must be a whole number from 1 to 1000." });
  }
  return limit;
}
