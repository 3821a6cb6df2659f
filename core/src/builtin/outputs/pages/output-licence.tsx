import type { FC } from "hono/jsx";
import { findTerm } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { ExternalLink, Term, useView } from "../../../web/index.ts";

/** What may be made of it. Without a licence all rights are reserved, whether its owner said so or nothing: it is told in the same words. */
export const Licence: FC<{ licence: string | undefined }> = ({ licence }) => {
  const { t } = useView();
  if (licence === undefined || licence === "all-rights-reserved") return <>{t("licence.none")}</>;
  const address = findTerm("licences", licence)?.fields["url"];
  if (typeof address === "string") {
    return (
      <a href={address} rel="license noopener">
        <Term vocabulary="licences" term={licence} />
      </a>
    );
  }
  return isHttpUrl(licence) ? <ExternalLink href={licence} /> : <Term vocabulary="licences" term={licence} />;
};
