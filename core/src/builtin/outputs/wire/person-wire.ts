import type { Author } from "../../../content/types/index.ts";
import { isHttpUrl, type Json, type JsonObject } from "../../../kit/index.ts";
import { lineOf, objectsOf, urlOf } from "../../../plugin/index.ts";

export function writePerson({ name, affiliation, stakeholderGroup, regionalGroup, url }: Author): JsonObject {
  return {
    name,
    ...(affiliation && { "nri:affiliation": affiliation }),
    ...(stakeholderGroup && { "nri:stakeholderGroup": stakeholderGroup }),
    ...(regionalGroup && { "nri:regionalGroup": regionalGroup }),
    ...(isHttpUrl(url) && { url }),
  };
}

export function readPeople(value: Json | undefined, most: number): Author[] {
  return objectsOf(value)
    .slice(0, most)
    .flatMap((item) => {
      const name = lineOf(item["name"], 300);
      return name === undefined ? [] : [{ name, ...readRest(item) }];
    });
}

function readRest(item: JsonObject): Omit<Author, "name"> {
  const [affiliation, url] = [lineOf(item["nri:affiliation"], 300), urlOf(item["url"])];
  const [stakeholderGroup, regionalGroup] = [
    lineOf(item["nri:stakeholderGroup"], 64),
    lineOf(item["nri:regionalGroup"], 64),
  ];
  return {
    ...(affiliation && { affiliation }),
    ...(stakeholderGroup && { stakeholderGroup }),
    ...(regionalGroup && { regionalGroup }),
    ...(url && { url }),
  };
}
