import { Breadcrumb, Content, Notice, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Verdict } from "../check/verdict.ts";
import { VerdictPart } from "./verdict-part.tsx";

interface Props {
  /** After the language. */
  at: string;
  verdict: Verdict;
  /** The name, when the person agreed; null where they did not, or there is none. */
  name: string | null;
  /** There is a name on it that is not shown. */
  hidden: boolean;
  isFilePublic: boolean;
}

/** What everybody sees who has the address of a certificate, from its QR code for one. */
export const CertificatePage: FC<Props> = ({ at, verdict, name, hidden, isFilePublic }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("certificate.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/certificates"), label: t("certificate.check.title") }]} />}
      />
      <Content>
        <VerdictPart verdict={verdict} name={name} />
        {hidden && (
          <Notice>
            <p>{t("certificate.hidden")}</p>
          </Notice>
        )}
        {isFilePublic && (
          <>
            <h2>{t("certificate.files")}</h2>
            <CertificateFiles at={at} />
          </>
        )}
        <p>
          <a href={url("/capacity/certificates")}>{t("certificate.check-file")}</a>
        </p>
      </Content>
    </>
  );
};

/** Every form in which it can be taken along; they stand below its page, and below the person's own. */
export const CertificateFiles: FC<{ at: string }> = ({ at }) => {
  const { t, url } = useView();
  return (
    <ul>
      <li>
        <a href={url(`${at}/print`)}>{t("certificate.print")}</a>
      </li>
      <li>
        <a href={url(`${at}/badge.jwt`)}>{t("certificate.jwt")}</a>
      </li>
      <li>
        <a href={url(`${at}/badge.json`)}>{t("certificate.json")}</a>
      </li>
      <li>
        <a href={url(`${at}/badge.svg`)}>{t("certificate.svg")}</a>
      </li>
    </ul>
  );
};
