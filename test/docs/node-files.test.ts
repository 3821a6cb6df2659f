import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "@nri-commons/core/server";
import { describe, expect, it } from "vitest";

const nodes = resolve(import.meta.dirname, "../../nodes");
const read = (file: string) => readFileSync(resolve(nodes, file), "utf8");

describe.each(["nri", "global", "dc"])("the files of the %s node", (name) => {
  it("have an example configuration that the node reads", () => {
    const parsed = readConfig(resolve(nodes, name, "node.toml"));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it("have a unit that gives the node nothing but its own folder", () => {
    const [unit = ""] = readdirSync(resolve(nodes, name)).filter((file) => file.endsWith(".service"));
    const folder = `/var/lib/${unit.replace(".service", "")}`;
    expect(read(`${name}/${unit}`).split("\n")).toEqual(
      expect.arrayContaining([
        "Environment=NRI_SUPERVISED=1",
        "SuccessExitStatus=75",
        `Environment=NRI_NODE=${name} NODE_ENV=production UV_THREADPOOL_SIZE=8 MALLOC_ARENA_MAX=2`,
        `User=${unit.replace(".service", "")}`,
        "NoNewPrivileges=true",
        "ProtectSystem=strict",
        `ReadWritePaths=${folder}`,
        "Restart=always",
        expect.stringMatching(/^MemoryMax=\d+M$/),
      ]),
    );
  });

  it("have a web server that sends https only and limits what comes in", () => {
    const caddy = read(`${name}/Caddyfile`);
    expect(caddy).toContain("Strict-Transport-Security");
    expect(caddy).toMatch(/@inbox \{\s+max_size 1MB/);
    expect(caddy).toContain(`reverse_proxy 127.0.0.1:4000`);
    expect(caddy).not.toMatch(/header_up Host/);
  });
});
