import { vocabulary } from "../../../content/types/index.ts";

/** The code of a country that is given as a code, or by its name in any language of the vocabulary. */
export function countryFrom(said: string | undefined): { country?: string; countryName?: string } {
  if (said === undefined || said.trim() === "") return {};
  if (/^[A-Za-z]{2}$/.test(said.trim())) return { country: said.trim().toUpperCase() };
  const wanted = plain(said);
  const found = vocabulary("countries").terms.find(({ labels, labelsUnverified }) =>
    [...Object.values(labels), ...Object.values(labelsUnverified)].some((name) => plain(name) === wanted),
  );
  return found ? { country: found.id } : { countryName: said.trim().slice(0, 300) };
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
