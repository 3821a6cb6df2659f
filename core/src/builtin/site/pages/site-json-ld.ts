import { pickLanguage } from "../../../kit/index.ts";
import type { Site } from "../../../web/index.ts";

/** schema.org: the organisation, and that its site can be searched. */
export function siteJsonLd(site: Site, lang: string): object {
  const name = pickLanguage(site.name, lang)?.text;
  const url = `${site.origin}/${lang}/`;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Organization",
        "@id": `${site.origin}/#organization`,
        name,
        url,
        ...(site.summary && { description: pickLanguage(site.summary, lang)?.text }),
        ...(site.logo && { logo: site.origin + site.logo }),
      },
      {
        "@type": "WebSite",
        name,
        url,
        inLanguage: lang,
        publisher: { "@id": `${site.origin}/#organization` },
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${site.origin}/${lang}/search?q={search_term_string}` },
          "query-input": "required name=search_term_string",
        },
      },
    ],
  };
}
