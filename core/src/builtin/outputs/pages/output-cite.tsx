import type { FC } from "hono/jsx";
import { citeOutput, disclaimerOf, type Output } from "../../../content/types/index.ts";
import { useView } from "../../../web/index.ts";
import { citeEndings } from "../feeds/cite-formats.ts";
import { isProducerConfirmed } from "../outputs-ctx.ts";

/** The citation, its address that of the owner's page, and what may be made of it. */
export const CiteBox: FC<{ output: Output }> = ({ output }) => {
  const { t, lang, site, url } = useView();
  const citation = citeOutput(output, { lang, url: citedUrl(output, `${site.origin}/${site.languages[0] ?? lang}`) });
  return (
    <>
      <p class="cite">
        <bdi>{citation}</bdi>
      </p>
      {output.id !== "" && (
        <p class="small no-print">
          {citeEndings.map((ending) => (
            <>
              <a href={url(`/outputs/${output.id}/cite.${ending}`)} download="">
                {t(`cite.${ending}`)}
              </a>{" "}
            </>
          ))}
        </p>
      )}
      {isProducerConfirmed(output, site) && <p class="muted small">{t(`says.${disclaimerOf(output)}`)}</p>}
    </>
  );
};

/** `base`: address of this site's pages in its own language, so that a citation is the same whoever copies it. */
export function citedUrl({ id, source }: Output, base: string): string {
  return source.kind === "remote" ? (source.url ?? source.iri) : `${base}/outputs/${id}`;
}
