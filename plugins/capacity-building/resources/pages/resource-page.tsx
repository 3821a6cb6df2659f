import type { Output } from "@nri-commons/core/content/types";
import { ExternalLink, Tag, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ItemFrame } from "../../shelf/pages/item-frame.tsx";
import { ItemParts } from "../../shelf/pages/item-parts.tsx";
import { WhereUsed } from "../../shelf/pages/where-used.tsx";
import type { UsedIn } from "../../shelf/uses.ts";
import { type Resource, resource as shelf } from "../resource.ts";

import { Download } from "./download.tsx";

interface Props {
  resource: Resource;
  ownerName: string | undefined;
  uses: readonly UsedIn[];
  /** Where it is an output of this site, its files. */
  output: Output | undefined;
}

const facts = ["minutes", "by", "licence", "level", "languages", "topics", "accessibility"] as const;

/** One resource: what it is, how large, for whom, and where it was used. */
export const ResourcePage: FC<Props> = ({ resource, ownerName, uses, output }) => {
  const { t, format } = useView();
  const { doc } = resource;
  return (
    <ItemFrame
      shelf={shelf}
      item={resource}
      ownerName={ownerName}
      kicker={<Tag>{t(`resource.format.${doc.format}`)}</Tag>}
      aside={<WhereUsed uses={uses} />}
    >
      <ItemParts shelf={shelf} item={resource} only={["text"]} />
      <h2>{t("resource.open")}</h2>
      <p>
        <ExternalLink href={doc.link} />
      </p>
      <Download bytes={doc.size} />
      {output?.files && output.files.length > 0 && (
        <ul>
          {output.files.map(({ name, bytes }) => (
            <li>
              <a href={doc.link}>
                <bdi>{name}</bdi>
              </a>{" "}
              ({format.size(bytes)})
            </li>
          ))}
        </ul>
      )}
      <ItemParts shelf={shelf} item={resource} only={facts} />
    </ItemFrame>
  );
};
