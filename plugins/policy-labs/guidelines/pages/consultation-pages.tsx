import {
  Breadcrumb,
  Card,
  CardGrid,
  Content,
  Empty,
  ExternalLink,
  PageHeader,
  Pagination,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { Consultation } from "../consultation.ts";
import { CheckedSteps, SumOfSteps } from "./checked-steps.tsx";

interface ListProps {
  consultations: readonly Consultation[];
  next: string | undefined;
  /** Of sites, by actor. */
  names: ReadonlyMap<string, string>;
}

/** Consultations whose people show how they see them, of this site and of others. */
export const ConsultationListPage: FC<ListProps> = ({ consultations, next, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("consultations.title")} lead={t("consultations.lead")} />
      <Content>
        <LabTabs current="consultations" />
        {consultations.length === 0 && <Empty title={t("consultations.none")} why={t("consultations.none.why")} />}
        {consultations.length > 0 && (
          <CardGrid>
            {consultations.map((one) => (
              <Card
                level={2}
                href={url(`/labs/consultations/${one.id}`)}
                title={one.title}
                by={one.source && <SourceBadge of={one} name={names.get(one.source.owner)} />}
              >
                <SumOfSteps check={one} />
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <nav class="no-print" aria-label={t("feed.label")}>
          <ul class="share">
            <li>
              <a href={url("/labs/consultations.atom")}>{t("feed.consultations.atom")}</a>
            </li>
            <li>
              <a href={url("/labs/consultations.csv")}>{t("word.csv")}</a>
            </li>
          </ul>
        </nav>
      </Content>
    </>
  );
};

interface Props {
  consultation: Consultation;
  /** What its site calls itself, of another site. */
  ownerName: string | undefined;
  /** Address of the Guidelines themselves. */
  source: string;
}

export const ConsultationPage: FC<Props> = ({ consultation, ownerName, source }) => {
  const { t, url } = useView();
  const crumbs = [{ href: url("/labs/consultations"), label: t("consultations.title") }];
  return (
    <>
      <PageHeader
        title={<Tell map={consultation.title} />}
        lead={
          <>
            {t("consultation.said")} {consultation.source && <SourceBadge of={consultation} name={ownerName} />}
          </>
        }
        crumbs={<Breadcrumb steps={crumbs} />}
      />
      <Content>
        {consultation.url && (
          <p>
            <ExternalLink href={consultation.url}>{consultation.url}</ExternalLink>
          </p>
        )}
        <h2>{t("check.title")}</h2>
        <CheckedSteps check={consultation} source={source} />
      </Content>
    </>
  );
};
