import { logoPath, type Profile, type ProfilePatch } from "../../identity/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const setLogo: Command<Node> = {
  summary: "Put a picture in place of the initials: PNG, JPEG or WebP",
  example: "nri profile logo logo.png",
  arguments: [{ name: "file", description: "the picture", file: true }],
  async run(node, { files }) {
    const logo = await node.profile.putLogo(files.file?.bytes ?? new Uint8Array());
    const { changed } = await node.transaction((tx) => node.profile.write(tx, { logo }));
    const path = logoPath(logo);
    return { text: `It stands at ${node.config.origin}${path}`, data: { changed, path } };
  },
};

const removeLogo: Command<Node> = {
  summary: "Take the logo away; the initials stand in its place again",
  example: "nri profile logo remove",
  async run(node) {
    const { changed } = await node.transaction((tx) => node.profile.write(tx, { logo: undefined }));
    return { text: changed.length === 0 ? "There is no logo." : "The logo is gone.", data: { changed } };
  },
};

export const profileCommands: Readonly<Record<string, Command<Node>>> = {
  "profile show": {
    summary: "Show what the initiative says of itself: its name, languages, zone, colour",
    example: "nri profile show",
    run: async (node) => {
      const profile = await node.profile.read();
      return { text: table(["field", "value"], rowsOf(profile), "Nothing yet."), data: profile };
    },
  },
  "profile set": {
    summary: "Change one field of it; pages follow at once, and the sites that follow this one are told",
    example: 'nri profile set name.fr="FGI d’exemple"',
    arguments: [{ name: "change", description: "field=value; a text names its language, an empty value clears it" }],
    run: async (node, { arguments: given }) => {
      const patch = toPatch(given.change ?? "", await node.profile.read());
      const { changed } = await node.transaction((tx) => node.profile.write(tx, patch));
      const text =
        changed.length === 0 ? "It is so already." : "Changed. The sites that follow this one are being told.";
      return { text, data: { changed } };
    },
  },
  "profile logo": setLogo,
  "profile logo remove": removeLogo,
};

const texts = ["name", "summary", "about"] as const;
const lines = ["kind", "country", "region", "zone", "website", "contact", "accent"] as const;
const fields = [
  ...texts.map((field) => `${field}.LANGUAGE`),
  ...lines,
  "languages",
  "firstDay",
  "listed",
  "logo.alt.LANGUAGE",
];

/** `name.fr=FGI` and the profile as it is -> the field as it should be. */
function toPatch(change: string, profile: Profile): ProfilePatch {
  const at = change.indexOf("=");
  const [field = "", ...rest] = change.slice(0, Math.max(at, 0)).trim().split(".");
  const value = change.slice(at + 1).trim();
  const text = texts.find((one) => one === field);
  if (text !== undefined && rest.length === 1) return { [text]: withText(profile[text], rest[0] ?? "", value) };
  if (field === "logo" && rest[0] === "alt" && rest.length === 2) {
    if (profile.logo === undefined) throw new Refusal("conflict", { message: "There is no logo yet." });
    return { logo: { ...profile.logo, alt: withText(profile.logo.alt ?? {}, rest[1] ?? "", value) } };
  }
  if (rest.length === 0 && field === "languages") return { languages: value.split(",").map((lang) => lang.trim()) };
  if (rest.length === 0 && field === "firstDay") return { firstDay: Number(value) };
  if (rest.length === 0 && field === "listed") return { listed: !/^(no|false|0)$/i.test(value) };
  const line = lines.find((one) => one === field);
  if (line !== undefined && rest.length === 0) return { [line]: value === "" ? undefined : value };
  throw new Refusal("bad-request", { message: `Write field=value with one of: ${fields.join(", ")}.` });
}

function withText(map: Profile["name"], lang: string, value: string): Profile["name"] {
  const { [lang]: _, ...others } = map;
  return value === "" ? others : { ...others, [lang]: value };
}

function rowsOf(profile: Profile): [string, string][] {
  const told = { ...profile, logo: profile.logo?.mediaType, links: profile.links.map(({ to }) => to) };
  return Object.entries(told).flatMap(([field, value]): [string, string][] => {
    if (field === "isNamed" || field === "updatedAt" || value === undefined) return [];
    if (Array.isArray(value)) return [[field, value.join(", ")]];
    if (typeof value !== "object") return [[field, String(value)]];
    return Object.entries(value).map(([lang, text]) => [`${field}.${lang}`, String(text)]);
  });
}
