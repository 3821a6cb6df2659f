import type { FC } from "hono/jsx";
import { isTerm } from "../../../content/types/index.ts";
import { Term, useView } from "../../../web/index.ts";

/** What kind of initiative this is, and of which country. */
export const SiteKind: FC<{ country?: string | undefined }> = ({ country }) => {
  const { site } = useView();
  if (!isTerm("initiative-kinds", site.kind)) return null;
  return (
    <>
      <span>
        <Term vocabulary="initiative-kinds" term={site.kind} />
      </span>
      {country && isTerm("countries", country) && (
        <span>
          <Term vocabulary="countries" term={country} />
        </span>
      )}
    </>
  );
};
