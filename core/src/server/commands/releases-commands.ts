import { Refusal, software } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const releasesCommands: Readonly<Record<string, Command<Node>>> = {
  releases: {
    summary: "Show the versions of this software that the registry's keeper told of, and which one runs here",
    example: "nri releases",
    run: async (node) => {
      const releases = await node.federation.releases.list();
      const rows = releases.map(({ version, security, published, summary, url }) => [
        version,
        security ? "security" : "",
        new Date(published).toISOString().slice(0, 10),
        summary["en"] ?? Object.values(summary)[0],
        url,
      ]);
      const list = table(["version", "", "published", "what it brings", "more"], rows, "None was told of.");
      return { text: `${software.version} runs here.\n${list}`, data: { running: software.version, releases } };
    },
  },
  "releases add": {
    summary: "Tell every node that uses this registry of a new version (only on the node that keeps it)",
    example: 'nri releases add 1.2.1 --security --summary "Mends how uploads are read"',
    arguments: [{ name: "version", description: "such as 1.2.1" }],
    options: [
      { flags: "--security", description: "it mends something that others could abuse: operators are alerted" },
      { flags: "--summary <text>", description: "what it brings, in one sentence" },
      { flags: "--lang <code>", description: "the language of the summary; en unless told. Once more adds another" },
      { flags: "--url <url>", description: "where more is said" },
    ],
    run: async (node, { arguments: { version = "" }, options }) => {
      const { summary, lang = "en", url, security } = options;
      if (typeof summary !== "string" || summary.trim() === "") {
        throw new Refusal("bad-request", { message: "Say in one sentence what it brings: --summary" });
      }
      if (!/^[a-z]{2,3}$/.test(String(lang)))
        throw new Refusal("bad-request", { message: "--lang is a code such as fr." });
      const known = (await node.federation.releases.list()).find((one) => one.version === version);
      const release = {
        version,
        published: known?.published ?? node.clock.now(),
        security: security === true || known?.security === true,
        summary: { ...known?.summary, [String(lang)]: summary.trim() },
        url: typeof url === "string" ? url : known?.url,
      };
      await node.transaction((tx) => node.federation.releases.put(tx, release));
      const what = release.security ? "a security update" : "a new version";
      return { text: `Nodes that use this registry are told of ${version}, ${what}, within the hour.`, data: release };
    },
  },
};
