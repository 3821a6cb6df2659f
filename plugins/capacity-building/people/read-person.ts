import { isTerm, regionOfCountry } from "@nri-commons/core/content/types";
import type { Problem } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";

/** Stands before a regional group in the list of where people are from. */
export const regionMark = "region:";

interface From {
  country?: string | undefined;
  region?: string | undefined;
}

/** A country and its regional group, or the group alone for who does not want to say more. */
export function fromOf(value: string): From {
  if (isTerm("countries", value)) return { country: value, region: regionOfCountry(value) };
  const group = value.startsWith(regionMark) && value.slice(regionMark.length);
  return group && isTerm("regional-groups", group) ? { region: group } : {};
}

export function fromValue({ country, region }: From): string {
  return country ?? (region === undefined ? "" : regionMark + region);
}

export function nameProblem(name: string, t: Translate): Problem[] {
  return name === "" || name.length > 100 ? [{ path: "name", message: t("people.problem.name") }] : [];
}

/** In small letters; undefined when it is no address. */
export function addressOf(text: string): string | undefined {
  const [local = "", host = "", ...more] = text.split("@");
  const isWord = (part: string) => /^[^\s\p{Cc}<>,;:"]+$/u.test(part);
  const fits =
    text.length <= 254 && more.length === 0 && isWord(local) && isWord(host) && host.slice(1, -1).includes(".");
  return fits ? text.toLowerCase() : undefined;
}
