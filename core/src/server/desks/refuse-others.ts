import { holds } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { currentWho } from "../../store/index.ts";

/** Looking after the node is for those who hold `admin`; the operator and the node itself may, too. */
export function refuseOthers(): void {
  const { kind, scopes = [] } = currentWho();
  const bounded = kind === "person" || kind === "token" || kind === "visitor";
  if (bounded && !holds(scopes, "admin")) throw new Refusal("forbidden");
}

/** Every verb of a desk asks first. */
export function forOwners<Desk extends object>(desk: Desk): Desk {
  const asking = Object.entries(desk).map(([name, verb]) => [
    name,
    (...given: unknown[]) => {
      refuseOthers();
      return verb(...given);
    },
  ]);
  return Object.fromEntries(asking) as Desk;
}
