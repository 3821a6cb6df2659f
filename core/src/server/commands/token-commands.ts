import { type TokenScope, tokenScopes } from "../../identity/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const DAY = 86_400_000;

export const tokenCommands: Readonly<Record<string, Command<Node>>> = {
  "token add": {
    summary: "Make an API token; it is shown once",
    example: "nri token add website --scope events:write --days 365",
    arguments: [{ name: "name", description: "what it is for" }],
    options: [
      { flags: "--scope <list>", description: `comma-separated: ${tokenScopes.join(", ")} (default read)` },
      { flags: "--days <n>", description: "how long it works (default 365)" },
    ],
    run: async (node, { arguments: given, options }) => {
      const days = daysOf(options.days);
      const issued = await node.transaction((tx) =>
        node.identity.issueToken(tx, {
          name: given.name ?? "",
          scopes: scopesOf(options.scope),
          expires: node.clock.now() + days * DAY,
        }),
      );
      return {
        text: `${issued.token}\n\nKeep it safe: it is not shown again. It works for ${days} days.`,
        data: issued,
      };
    },
  },
  "token list": {
    summary: "Show the API tokens that were made, without their secrets",
    example: "nri token list",
    run: async (node) => {
      const tokens = await node.identity.listTokens();
      const rows = tokens.map((one) => [
        one.id,
        one.name,
        one.scopes.join(","),
        new Date(one.expires).toISOString().slice(0, 10),
        one.revoked === undefined ? "works" : "revoked",
      ]);
      return {
        text: table(["id", "name", "may", "until", "state"], rows, "No tokens yet. Make one with: nri token add NAME"),
        data: tokens,
      };
    },
  },
  "token revoke": {
    summary: "End an API token at once",
    example: "nri token revoke 01jd…",
    arguments: [{ name: "id", description: "as `nri token list` shows it" }],
    run: async (node, { arguments: given }) => {
      await node.transaction((tx) => node.identity.revokeToken(tx, given.id ?? ""));
      return { text: "The token no longer works.", data: { revoked: given.id } };
    },
  },
};

function scopesOf(given: string | boolean | undefined): TokenScope[] {
  if (typeof given !== "string") return ["read"];
  return given.split(",").map((name) => {
    const scope = tokenScopes.find((one) => one === name.trim());
    if (scope === undefined) {
      throw new Refusal("bad-request", { message: `"${name}" is not a scope. Use: ${tokenScopes.join(", ")}.` });
    }
    return scope;
  });
}

function daysOf(given: string | boolean | undefined): number {
  const days = given === undefined ? 365 : Number(given);
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    throw new Refusal("bad-request", { message: "--days must be a whole number from 1 to 3650." });
  }
  return days;
}
