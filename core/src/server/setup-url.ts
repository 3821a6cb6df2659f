import type { Config } from "./config.ts";
import type { Node } from "./node.ts";

export function setupUrl({ origin, initiative }: Config, token: string): string {
  return `${origin}/${initiative.languages[0] ?? "en"}/setup/${token}`;
}

/** Where the first owner begins, as long as there is none. */
export async function findSetupUrl(node: Pick<Node, "people" | "transaction" | "config">): Promise<string | undefined> {
  if (await node.people.hasOwner()) return undefined;
  const { token } = await node.transaction((tx) => node.people.setupLink(tx));
  return setupUrl(node.config, token);
}
