import { findTerm, type Output } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { languagesOf, titleOf, yearOf } from "./output-card.tsx";

interface JsonLdOptions {
  lang: string;
  /** Its page here. */
  url: string;
  /** Whole address of a file of this output. */
  fileUrl(file: NonNullable<Output["files"]>[number]): string;
}

/** schema.org: a Report for reports, an Article for the rest. */
export function toJsonLd(output: Output, { lang, url, fileUrl }: JsonLdOptions): object {
  const about = output.abstract && pickLanguage(output.abstract, lang)?.text;
  const people = (output.authors ?? []).map(({ name }) => ({ "@type": "Person", name }));
  const bodies = (output.bodies ?? []).map(({ name, url: page }) => ({ "@type": "Organization", name, url: page }));
  return {
    "@context": "https://schema.org",
    "@type": output.type.endsWith("report") ? "Report" : "Article",
    "@id": output.source.kind === "remote" ? output.source.iri : url,
    url,
    name: titleOf(output, lang),
    headline: titleOf(output, lang),
    abstract: about,
    inLanguage: languagesOf(output),
    datePublished: output.issued ?? yearOf(output),
    dateModified: new Date(output.updated).toISOString(),
    author: people.length > 0 ? people : bodies,
    publisher: bodies,
    version: output.version,
    license: licenceUrl(output.licence),
    keywords: output.keywords?.join(", "),
    creativeWorkStatus: output.status ?? "final",
    encoding: (output.files ?? []).map((file) => ({
      "@type": "MediaObject",
      name: file.name,
      encodingFormat: file.mediaType,
      contentUrl: fileUrl(file),
      sha256: file.sha256,
      inLanguage: file.language,
      ...featuresOf(file.accessibility),
      ...(file.bytes > 0 && { contentSize: `${file.bytes} B` }),
    })),
  };
}

/** In the words of schema.org, where it has one. */
function featuresOf(terms: readonly string[] = []) {
  const features = terms.flatMap((term) => findTerm("material-accessibility", term)?.fields["schemaOrg"] ?? []);
  return features.length > 0 ? { accessibilityFeature: features } : {};
}

function licenceUrl(licence: string | undefined): string | undefined {
  const address = licence && findTerm("licences", licence)?.fields["url"];
  return typeof address === "string" ? address : licence;
}
