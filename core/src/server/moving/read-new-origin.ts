import { Refusal } from "../../kit/index.ts";
import { type Config, originProblem } from "../config.ts";

/** The address that a person wrote, as an origin; refuses what can be none, and the one where the node is. */
export function readNewOrigin({ origin }: Pick<Config, "origin">, given: string): string {
  const to = (given.includes("://") ? given : `https://${given}`).trim().replace(/\/$/, "").toLowerCase();
  const problem = originProblem(to);
  if (problem !== undefined) throw new Refusal("invalid", { message: `${given}: ${problem}.` });
  if (to === origin) throw new Refusal("invalid", { message: `${to} is where this node is already.` });
  return to;
}
