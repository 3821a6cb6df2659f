import {
  Breadcrumb,
  Card,
  CardGrid,
  Content,
  ExternalLink,
  FilterSelect,
  Filters,
  FilterText,
  LanguageMark,
  PageHeader,
  Tell,
  TermSelect,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import { SampleMark } from "../../shelf/pages/item-state.tsx";
import { type Explainer, keyOf } from "../explainer.ts";
import { type Body, bodyKinds } from "../list-bodies.ts";

interface Props {
  /** A body with what explains it. */
  explained: readonly { body: Body; explainer: Explainer }[];
  /** Bodies that nobody explained yet. */
  missing: readonly Body[];
  /** Of those, the ones that whoever looks at it may explain here. */
  mayWrite: readonly Body[];
  narrowed: boolean;
}

/** What the bodies of intersessional work are, a card each; and which of them nobody explained yet, with what to do. */
export const ExplainerListPage: FC<Props> = ({ explained, missing, mayWrite, narrowed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("explainer.list")}
        lead={t("explainer.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity"), label: t("nav.capacity") }]} />}
      />
      <Content>
        <CapacityTabs current="explainers" />
        <Filters label={t("explainer.find")}>
          <FilterText name="q" label={t("shelf.words")} />
          <FilterSelect
            name="kind"
            label={t("explainer.kind")}
            any={t("shelf.any")}
            options={bodyKinds.map((value) => ({ value, label: t(`explainer.kind.${value}`) }))}
          />
          <TermSelect name="topics" label={t("explainer.topics")} any={t("shelf.any")} vocabulary="topics" sorted />
        </Filters>
        {explained.length === 0 && <p>{t(narrowed ? "shelf.none.found" : "explainer.none")}</p>}
        {explained.length > 0 && (
          <CardGrid>
            {explained.map(({ body, explainer }) => (
              <Card
                level={2}
                href={url(`/capacity/explainers/${explainer.id}`)}
                title={explainer.doc.title}
                tags={
                  <>
                    <span class="tag">{t(`explainer.kind.${body.kind}`)}</span> {explainer.sample && <SampleMark />}
                  </>
                }
              >
                <p>
                  <bdi>{explainer.doc.body}</bdi>
                </p>
                {explainer.doc.minutes && <p>{t("explainer.minutes.count", { count: explainer.doc.minutes })}</p>}
                <LanguageMark map={explainer.doc.title} />
              </Card>
            ))}
          </CardGrid>
        )}
        {missing.length > 0 && <Missing bodies={missing} mayWrite={mayWrite} />}
        <p class="no-print small">
          <a href={url("/capacity/explainers.csv")}>{t("shelf.csv")}</a>
          {" · "}
          <a href={url("/capacity/explainers.atom")}>{t("explainer.feed")}</a>
        </p>
      </Content>
    </>
  );
};

const Missing: FC<{ bodies: readonly Body[]; mayWrite: readonly Body[] }> = ({ bodies, mayWrite }) => {
  const { t, url } = useView();
  const own = new Set(mayWrite.map(({ name }) => keyOf(name)));
  return (
    <section>
      <h2>{t("explainer.missing", { count: bodies.length })}</h2>
      <p>{t("explainer.missing.do")}</p>
      <ul>
        {bodies.map((body) => (
          <li>
            <Tell map={body.names} /> {body.acronym && <bdi>({body.acronym})</bdi>}
            {body.website && (
              <>
                {" · "}
                <ExternalLink href={body.website} />
              </>
            )}
            {own.has(keyOf(body.name)) && (
              <>
                {" · "}
                <a href={url(`/console/capacity/explainers/new?body=${encodeURIComponent(body.name)}`)}>
                  {t("explainer.write")}
                  <span class="vh">: {body.name}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
