import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseConfig } from "@nri-commons/core/server";
import { describe, expect, it } from "vitest";

const page = readFileSync(fileURLToPath(new URL("../../docs/guide/configuration.md", import.meta.url)), "utf8");

/** Every key that a configuration can hold, from one that holds them all. */
function keysOf(value: object, path = ""): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === "" ? key : `${path}.${key}`;
    const nested =
      typeof inner === "object" &&
      inner !== null &&
      !Array.isArray(inner) &&
      !["initiative.name", "initiative.summary", "plugins"].includes(here);
    return nested ? keysOf(inner, here) : [here];
  });
}

describe("docs/guide/configuration.md", () => {
  const parsed = parseConfig({
    origin: "https://igf.example.org",
    database: "postgres://localhost/nri",
    metrics_port: 9464,
    initiative: {
      actor: "igf",
      kind: "national",
      name: { en: "Example" },
      country: "KE",
      region: "african",
      website: "https://www.example.org",
    },
    registry: { actor: "https://global.example.org/ap/actors/igf", key: "z6MkexampleKey" },
    mail: {
      url: "smtps://igf%40example.org:secret@mail.example.org:465",
      from: "Example IGF <igf@example.org>",
      reply_to: "office@example.org",
    },
  });

  it("tells every key of node.toml", () => {
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const missing = keysOf(parsed.value).filter((key) => !page.includes(`\`${key}`));
    expect(missing).toEqual([]);
  });

  it("tells no key that is refused", () => {
    const told = [...page.matchAll(/^\| `([\w.]+)`/gm)].map(([, key = ""]) => key.split(".")[0] ?? "");
    const known = parsed.ok ? Object.keys(parsed.value) : [];
    expect(told.filter((key) => !known.includes(key))).toEqual([]);
  });
});
