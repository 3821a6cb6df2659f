import { isTerm, type TagLists, type Tags, vocabularyOfTag } from "../content/types/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { WireFrame } from "./wire-frame.ts";
import { readLanguageMap } from "./wire-texts.ts";
import { lineOf, linesOf, objectsOf } from "./wire-values.ts";

/** Lists whose members are closed on the wire: a term of nobody's vocabulary would make the whole object invalid. */
const closed = {
  "nri:wsisActionLines": "wsisActionLines",
  "nri:gdcObjectives": "gdcObjectives",
  "nri:sdgs": "sdgs",
  "nri:mandate": "mandate",
} as const satisfies Record<string, keyof TagLists>;

const termId = /^[a-z0-9][a-z0-9.-]{0,63}$/;
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function writeTags(tags: Tags, frame: Pick<WireFrame, "pageUrl">): JsonObject {
  const lists = Object.entries(closed).map(([term, list]) => {
    return [term, unique(tags[list]).filter((id) => isTerm(vocabularyOfTag[list], id))] as const;
  });
  const keywords = unique(tags.keywords);
  return {
    ...filled([
      ...lists,
      [
        "nri:theme",
        unique(tags.topics)
          .filter((id) => termId.test(id))
          .slice(0, 30),
      ],
      ["nri:languages", unique(tags.languages).filter((tag) => languageTag.test(tag))],
      ["nri:keywords", keywords],
    ]),
    ...(tags.theme && { "nri:themeText": { ...tags.theme } }),
    ...(keywords.length > 0 && { tag: keywords.flatMap((word) => toHashtag(word, frame)).slice(0, 50) }),
  };
}

export function readTags(wire: JsonObject): Tags {
  const hashtags = objectsOf(wire["tag"])
    .filter(({ type }) => type === "Hashtag")
    .flatMap(({ name }) => lineOf(name, 100)?.replace(/^#+/, "") ?? []);
  const keywords = wire["nri:keywords"] === undefined ? [...new Set(hashtags)] : linesOf(wire["nri:keywords"]);
  const theme = readLanguageMap(wire["nri:themeText"], 300);
  const lists = Object.entries(closed).map(([term, list]) => [list, linesOf(wire[term])] as const);
  return {
    ...filled([
      ...lists,
      ["topics", linesOf(wire["nri:theme"])],
      ["languages", linesOf(wire["nri:languages"]).filter((tag) => languageTag.test(tag))],
      ["keywords", keywords.filter((word) => word !== "").slice(0, 50)],
    ]),
    ...(theme && { theme }),
  };
}

function filled(lists: readonly (readonly [string, string[]])[]): Record<string, string[]> {
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function unique(list: readonly string[] | undefined): string[] {
  return [...new Set(list)];
}

function toHashtag(word: string, { pageUrl }: Pick<WireFrame, "pageUrl">): JsonObject[] {
  const plain = word.replace(/[\s#]+/gu, "").slice(0, 99);
  const href = pageUrl(`/search?q=${encodeURIComponent(word)}`);
  return plain === "" ? [] : [{ type: "Hashtag", name: `#${plain}`, href }];
}
