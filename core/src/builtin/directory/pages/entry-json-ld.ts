import { type DirectoryEntry, termLabel } from "../../../content/types/index.ts";
import { isHttpUrl, pickLanguage } from "../../../kit/index.ts";

interface JsonLdOptions {
  lang: string;
  /** Its page here. */
  url: string;
}

/** schema.org. The address of its own website stands first: this page only tells of it. */
export function toJsonLd(entry: DirectoryEntry, { lang, url }: JsonLdOptions): object {
  const { acronym, countries = [], area, established, website, links = [], summary, otherNames = [], actor } = entry;
  const name = pickLanguage(entry.name, lang)?.text;
  const names = new Set([acronym, ...Object.values(entry.name), ...otherNames].filter((one) => one && one !== name));
  const same = [...links.map((link) => link.url), actor].filter((one) => one !== undefined && isHttpUrl(one));
  const places = countries.map((country) => ({
    "@type": "Country",
    name: termLabel({ vocabulary: "countries", term: country }, lang).text,
    identifier: country,
  }));
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": url,
    name,
    alternateName: [...names],
    description: summary && pickLanguage(summary, lang)?.text,
    url: website ?? url,
    mainEntityOfPage: url,
    foundingDate: established,
    areaServed: places.length > 0 ? places : area,
    sameAs: same,
    knowsLanguage: entry.languages,
  };
}
