import fc from "fast-check";
import type { Mishap } from "./model-network.ts";

/** One thing that happens in the model's world. `node`, `other` and `event` count modulo what is there. */
export interface Act {
  kind: ActKind;
  node: number;
  other: number;
  event: number;
  /** The next act does not wait until this one's consequences have come to an end. */
  rush: boolean;
}

export type ActKind =
  | "publish"
  | "update"
  | "delete"
  | "follow"
  | "unfollow"
  | "block"
  | "unblock"
  | "rotate keys"
  | "crash"
  | "cut off"
  | "pass a minute"
  | "pass a day"
  | "release late"
  | "replay"
  | Mishap
  | ForgeryKind;

/** By a host that everybody follows; `behind the gate` as if the gate had a hole. */
export type ForgeryKind =
  | "forge update"
  | "forge delete"
  | "forge create"
  | "forge announce"
  | "forge with another's key id"
  | "forge unsigned"
  | "forge update behind the gate"
  | "forge delete behind the gate"
  | "forge create behind the gate";

const weights: Readonly<Record<ActKind, number>> = {
  publish: 10,
  update: 10,
  delete: 4,
  follow: 2,
  unfollow: 1,
  block: 1,
  unblock: 1,
  "rotate keys": 1,
  crash: 3,
  "cut off": 2,
  "pass a minute": 2,
  "pass a day": 1,
  "release late": 2,
  replay: 2,
  lost: 3,
  unanswered: 3,
  doubled: 3,
  late: 3,
  "forge update": 1,
  "forge delete": 1,
  "forge create": 1,
  "forge announce": 1,
  "forge with another's key id": 1,
  "forge unsigned": 1,
  "forge update behind the gate": 2,
  "forge delete behind the gate": 1,
  "forge create behind the gate": 1,
};

const kinds = Object.entries(weights).map(([kind, weight]) => ({
  weight,
  arbitrary: fc.constant(kind as ActKind),
}));

const index = fc.nat({ max: 4 });

export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(...kinds),
  node: index,
  other: index,
  event: index,
  rush: fc.boolean(),
});
