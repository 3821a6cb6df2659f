import { Breadcrumb, Content, PageHeader, useView, Waiting } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Verdict } from "../check/verdict.ts";
import { VerdictPart } from "./verdict-part.tsx";

/** What became of a check; while another site is asked, it says so. */
export const CheckedPage: FC<{ verdict: Verdict | undefined }> = ({ verdict }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("certificate.checked.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/certificates"), label: t("certificate.check.title") }]} />}
      />
      <Content>
        <Waiting ended={verdict !== undefined}>
          {verdict ? <VerdictPart verdict={verdict} /> : <p>{t("certificate.checked.asking")}</p>}
        </Waiting>
        {verdict && (
          <p>
            <a href={url("/capacity/certificates")}>{t("certificate.checked.another")}</a>
          </p>
        )}
      </Content>
    </>
  );
};
