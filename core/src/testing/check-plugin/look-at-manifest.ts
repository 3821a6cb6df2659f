import type { Plugin } from "../../plugin/index.ts";
import { checkCatalogue, loadTexts } from "../../web/index.ts";
import type { Findings } from "./finding.ts";

const fallbacks = ["Article", "Event", "Group", "Note", "Page", "Profile", "Question"];
const duration = /^P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** What can be seen without running anything. */
export async function lookAtManifest(plugin: Plugin, findings: Findings): Promise<void> {
  const say = (seen: string) => findings.add("manifest", seen);
  const { routes, nav = [], jobs = {}, kinds = {}, receives = {}, commands = {}, settings } = plugin;
  if (routes !== undefined && !/^\/[a-z0-9/-]+$/.test(routes.at))
    say(`routes.at "${routes.at}" is no path such as /labs`);
  for (const { to } of nav)
    if (!to.startsWith("/") && !to.startsWith("{page}")) say(`nav: "${to}" does not begin with /`);
  for (const [name, { every }] of Object.entries(jobs)) {
    if (!duration.test(every)) say(`jobs.${name}: "${every}" is no duration such as P1D or PT15M`);
  }
  for (const [name, { fallback, version }] of Object.entries<{ fallback: string; version: number }>(kinds)) {
    if (!/^[A-Z][A-Za-z0-9]+$/.test(name)) say(`kinds: "${name}" is no name such as PolicyLab`);
    if (!Number.isInteger(version) || version < 1) say(`kinds.${name}: its version is no whole number from 1 up`);
    if (!fallbacks.includes(fallback)) {
      findings.add(
        "kinds",
        `${name}: its fallback "${fallback}" is none that others show: use ${fallbacks.join(", ")}`,
      );
    }
  }
  for (const on of Object.keys(receives)) {
    if (!/^[A-Z][A-Za-z]+(:[A-Z][A-Za-z0-9]+)?$/.test(on))
      say(`receives: "${on}" is no pair such as Offer:PolicyLabInvite`);
  }
  for (const [name, { summary, example }] of Object.entries<{ summary: string; example: string }>(commands)) {
    if (summary === "" || !example.startsWith(`nri ${name}`)) say(`commands: "${name}" needs a summary and an example`);
  }
  if (settings !== undefined) {
    const result = await settings["~standard"].validate({});
    if (result.issues) say(`settings: an empty object must be valid, and is not: ${result.issues[0]?.message}`);
  }
}

/** Catalogues against one another, and every key that the manifest names. */
export async function lookAtTexts(plugin: Plugin, findings: Findings): Promise<void> {
  const { messages, nav = [], feeds = [], privacy } = plugin;
  const named = [
    ...nav.map(({ label }) => label),
    ...feeds.map(({ title }) => title),
    ...(privacy?.kinds ?? []).flatMap((kind) => [`privacy.${kind}`, `privacy.${kind}.erase`]),
  ];
  if (messages === undefined) {
    if (named.length > 0) findings.add("texts", `there are no messages, and the manifest names ${named.join(", ")}`);
    return;
  }
  for (const fault of await checkCatalogue(messages)) findings.add("texts", fault);
  const english = (await loadTexts(messages, "en")) ?? {};
  for (const key of named) {
    if (!Object.hasOwn(english, key)) findings.add("texts", `en: ${key}, which the manifest names, is missing`);
  }
}
