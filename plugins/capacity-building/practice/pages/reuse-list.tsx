import { ExternalLink, OriginBadge, Prose, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { sourceOf } from "../../shelf/pages/item-list-page.tsx";
import type { Reuse } from "../practice-note.ts";

interface Props {
  reuses: readonly Reuse[];
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  /** What this site calls itself. */
  own: string;
}

/** Who does as a practice note tells, and how. */
export const ReuseList: FC<Props> = ({ reuses, names, own }) => {
  const { t } = useView();
  if (reuses.length === 0) return <p>{t("reuse.nobody")}</p>;
  return (
    <>
      <p>{t("reuse.count", { count: reuses.length })}</p>
      <ul>
        {reuses.map((one) => (
          <li>
            {one.source ? <OriginBadge source={sourceOf(one)} name={names.get(one.source.owner)} /> : <bdi>{own}</bdi>}
            <Prose text={{ format: "markdown", text: one.doc.note }} />
            {one.doc.link && (
              <p>
                <ExternalLink href={one.doc.link} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
