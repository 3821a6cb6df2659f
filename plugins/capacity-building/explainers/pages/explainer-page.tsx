import type { Output } from "@nri-commons/core/content/types";
import { ExternalLink, Notice, SideBox, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ItemFrame } from "../../shelf/pages/item-frame.tsx";
import { ItemParts } from "../../shelf/pages/item-parts.tsx";
import { WhereUsed } from "../../shelf/pages/where-used.tsx";
import type { UsedIn } from "../../shelf/uses.ts";
import { type Explainer, explainer as shelf } from "../explainer.ts";
import type { Body } from "../list-bodies.ts";
import type { Voice } from "../who-explains.ts";

interface Props {
  explainer: Explainer;
  body: Body | undefined;
  voice: Voice;
  ownerName: string | undefined;
  outputs: readonly Output[];
  uses: readonly UsedIn[];
}

/** One body in plain words: what it is, who is in it, what it made, and how one takes part. */
export const ExplainerPage: FC<Props> = ({ explainer, body, voice, ownerName, outputs, uses }) => {
  const { t, url } = useView();
  const { doc } = explainer;
  return (
    <ItemFrame
      shelf={shelf}
      item={explainer}
      ownerName={ownerName}
      kicker={body && <span class="tag">{t(`explainer.kind.${body.kind}`)}</span>}
      aside={
        <>
          <WhereUsed uses={uses} />
          {body?.website && (
            <SideBox title={t("explainer.body")}>
              <p>
                <Tell map={body.names} />
              </p>
              <p>
                <ExternalLink href={body.website} />
              </p>
            </SideBox>
          )}
        </>
      }
    >
      {voice === "other" ? (
        <Notice tone="warn">
          <p>{t("explainer.voice.other")}</p>
        </Notice>
      ) : (
        <p>{t(`explainer.voice.${voice}`)}</p>
      )}
      <ItemParts shelf={shelf} item={explainer} only={["what", "who", "made"]} />
      {outputs.length > 0 && (
        <section>
          <h2>{t("explainer.outputs")}</h2>
          <ul>
            {outputs.map(({ id, title }) => (
              <li>
                <a href={url(`/outputs/${id}`)}>
                  <Tell map={title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ItemParts shelf={shelf} item={explainer} only={["join"]} />
      {doc.joinLink && (
        <p>
          <ExternalLink href={doc.joinLink} />
        </p>
      )}
      <ItemParts shelf={shelf} item={explainer} only={["links", "minutes", "level", "topics"]} />
    </ItemFrame>
  );
};
