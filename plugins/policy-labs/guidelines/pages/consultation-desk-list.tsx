import { Content, Empty, PageHeader, Pagination, Status, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabDeskTabs } from "../../forms/lab-desk-tabs.tsx";
import type { Consultation } from "../consultation.ts";
import { countMarks } from "../self-check.ts";
import { guidelineSteps } from "../steps.ts";

/** Consultations of this site, for whoever looks after labs. */
export const ConsultationDeskList: FC<{ consultations: readonly Consultation[]; next: string | undefined }> = ({
  consultations,
  next,
}) => {
  const { t, url } = useView();
  const at = "/console/labs/consultations";
  const start = { href: url(`${at}/new`), label: t("consultation.new") };
  return (
    <>
      <PageHeader
        title={t("consultations.title")}
        lead={t("consultations.lead")}
        actions={
          <a class="btn" href={start.href}>
            {start.label}
          </a>
        }
      />
      <Content>
        <LabDeskTabs current="consultations" />
        {consultations.length === 0 ? (
          <Empty title={t("consultations.none")} why={t("consultations.none.why")} action={start} />
        ) : (
          <Table
            caption={t("consultations.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("consultation.title"),
                heads: true,
                cell: ({ id, title }: Consultation) => (
                  <a href={url(`${at}/${id}/edit`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              {
                id: "met",
                label: t("mark.met"),
                number: true,
                cell: (one: Consultation) => `${countMarks(one).met} / ${guidelineSteps.length}`,
              },
              {
                id: "public",
                label: t("word.state"),
                cell: ({ id, isPublic }: Consultation) =>
                  isPublic ? (
                    <a href={url(`/labs/consultations/${id}`)}>{t("consultation.public.yes")}</a>
                  ) : (
                    <Status tone="calm">{t("check.public.no")}</Status>
                  ),
              },
              {
                id: "do",
                label: t("members.do"),
                cell: ({ id }: Consultation) => <a href={url(`${at}/${id}/remove`)}>{t("consultation.remove")}</a>,
              },
            ]}
            rows={consultations}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
