import {
  Breadcrumb,
  Card,
  CardGrid,
  Content,
  Empty,
  ExternalLink,
  PageHeader,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import type { Consultation } from "../consultation-store.ts";
import { CheckedSteps, SumOfSteps } from "./checked-steps.tsx";

/** Consultations whose people show how they see them. */
export const ConsultationListPage: FC<{ consultations: readonly Consultation[] }> = ({ consultations }) => {
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
              <Card level={2} href={url(`/labs/consultations/${one.id}`)} title={one.title}>
                <SumOfSteps check={one} />
              </Card>
            ))}
          </CardGrid>
        )}
      </Content>
    </>
  );
};

export const ConsultationPage: FC<{ consultation: Consultation; source: string }> = ({ consultation, source }) => {
  const { t, url } = useView();
  const crumbs = [{ href: url("/labs/consultations"), label: t("consultations.title") }];
  return (
    <>
      <PageHeader
        title={<Tell map={consultation.title} />}
        lead={t("consultation.said")}
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
