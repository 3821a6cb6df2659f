import type { JsonObject } from "@nri-commons/core/kit";

const schoolsFrom = "igschools.net, list of schools as of February 2024 (read in part)";
const ownSite = "its official site";

/**
 * Partners that EGM26-VIII.2 names, to begin with: the five regional Internet registries, ICANN and the Internet Society, with their official
 * sites; and the first ten schools of the list at igschools.net, of which no more could be read. It is never shown as a whole list.
 */
export const knownPartners: readonly JsonObject[] = [
  { name: "AFRINIC", kind: "rir", url: "https://www.afrinic.net/", serves: { en: "Africa" }, origin: ownSite },
  {
    name: "APNIC",
    kind: "rir",
    url: "https://www.apnic.net/",
    serves: { en: "Asia and the Pacific" },
    origin: ownSite,
  },
  {
    name: "ARIN",
    kind: "rir",
    url: "https://www.arin.net/",
    serves: { en: "Canada, the United States, and parts of the Caribbean and the North Atlantic" },
    origin: ownSite,
  },
  {
    name: "LACNIC",
    kind: "rir",
    url: "https://www.lacnic.net/",
    serves: { en: "Latin America and parts of the Caribbean" },
    origin: ownSite,
  },
  {
    name: "RIPE NCC",
    kind: "rir",
    url: "https://www.ripe.net/",
    serves: { en: "Europe, the Middle East and parts of Central Asia" },
    origin: ownSite,
  },
  { name: "ICANN", kind: "icann", url: "https://www.icann.org/", serves: { en: "The whole world" }, origin: ownSite },
  {
    name: "Internet Society (ISOC)",
    kind: "isoc",
    url: "https://www.internetsociety.org/",
    serves: { en: "The whole world, with chapters in many countries" },
    origin: ownSite,
  },
  school("African School on Internet Governance (AfriSIG)", 2013, { serves: { en: "Africa" } }),
  school("ARGENSIG - Argentina School on Internet Governance", 2017, { country: "AR" }),
  school("Armenian School of Internet Governance", 2017, { country: "AM" }),
  school("Asia-Pacific School on Internet Governance", 2015, { serves: { en: "Asia and the Pacific" } }),
  school("Bangladesh School of Internet Governance (bdSIG)", 2017, { country: "BD" }),
  school("Benin Internet Governance School", 2018, { country: "BJ" }),
  school("Botswana School on Internet Governance", 2023, { country: "BW" }),
  school("Brazilian School on Internet Governance", 2014, { country: "BR" }),
  school("Central Africa School of Internet Governance", 2019, { serves: { en: "Central Africa" } }),
  school("Chadian School on Internet Governance (TdSIG)", 2020, { country: "TD" }),
];

function school(name: string, founded: number, more: JsonObject): JsonObject {
  return { name, kind: "school", founded, origin: schoolsFrom, ...more };
}
