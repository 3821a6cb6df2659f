import { definePlugin } from "@nri-commons/core/plugin";
import type { Messages } from "@nri-commons/core/web";
import * as z from "zod";
import { type Fault, named } from "./fault.ts";

const texts = { "nav.bad": "Bad", "bad.count": "{count, plural, one {# day} other {# days}}" };
const translated = { reviewed: false, texts };
const forms = "zero {#} one {#} two {#} few {#} many {#} other {#}";
const arabic = { reviewed: false, texts: { ...texts, "bad.count": `{count, plural, ${forms}}` } };
const russian = {
  reviewed: false,
  texts: { ...texts, "bad.count": "{count, plural, one {#} few {#} many {#} other {#}}" },
};
const en = { reviewed: true, texts };
const messages: Messages = {
  en,
  fr: translated,
  es: translated,
  pt: translated,
  zh: translated,
  ru: russian,
  ar: arabic,
};
const { fr: _, ...withoutFrench } = messages;

/** What can be seen in the manifest. */
export const badManifests: readonly Fault[] = [
  {
    that: "was written for another version of the plugin API",
    plugin: definePlugin()({ ...named, api: "^9.0.0" }),
    promise: "manifest",
    seen: /version \^9\.0\.0 of the plugin API/,
  },
  {
    that: "has an id that no table could begin with",
    plugin: definePlugin()({ ...named, id: "Bad Plugin" }),
    promise: "manifest",
    seen: /"Bad Plugin" must be lower-case words/,
  },
  {
    that: "has settings that nobody can leave out",
    plugin: definePlugin()({ ...named, settings: z.object({ key: z.string() }) }),
    promise: "manifest",
    seen: /an empty object must be valid/,
  },
  {
    that: "has a job at no time that a node knows",
    plugin: definePlugin()({ ...named, jobs: { tidy: { every: "P1M", run: async () => undefined } } }),
    promise: "manifest",
    seen: /jobs\.tidy: "P1M" is no duration/,
  },
  {
    that: "puts its pages at no path",
    plugin: definePlugin()({ ...named, routes: { at: "bad" } }),
    promise: "manifest",
    seen: /routes\.at "bad" is no path such as \/labs/,
  },
  {
    that: "has a command without an example",
    plugin: definePlugin()({
      ...named,
      commands: { "bad run": { summary: "Runs", example: "", run: async () => ({ text: "", data: null }) } },
    }),
    promise: "manifest",
    seen: /commands: "bad run" needs a summary and an example/,
  },
  {
    that: "receives what no activity is called",
    plugin: definePlugin()({ ...named, receives: { "offer thing": async () => undefined } }),
    promise: "manifest",
    also: ["kinds"],
    seen: /receives: "offer thing" is no pair/,
  },
  {
    that: "loses a value in one language",
    plugin: definePlugin()({
      ...named,
      messages: { ...messages, zh: { reviewed: false, texts: { ...texts, "bad.count": "几天" } } },
    }),
    promise: "texts",
    seen: /^zh: bad\.count has the placeholders none instead of count$/,
  },
  {
    that: "lacks a language",
    plugin: definePlugin()({ ...named, messages: withoutFrench as Messages }),
    promise: "texts",
    seen: /^fr: there is no catalogue$/,
  },
  {
    that: "lacks a plural form",
    plugin: definePlugin()({ ...named, messages: { ...messages, ru: translated } }),
    promise: "texts",
    seen: /^ru: bad\.count has no plural form "few"$/,
  },
  {
    that: "names a text that is nowhere",
    plugin: definePlugin()({ ...named, nav: [{ to: "/bad", label: "nav.good", order: 1 }], messages }),
    promise: "texts",
    seen: /nav\.good, which the manifest names, is missing/,
  },
];
