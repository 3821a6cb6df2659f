import { languageName, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Badge } from "../badge/badge.ts";
import { QrCode } from "./qr-code.tsx";

export interface Sheet {
  badge: Pick<Badge, "achievement" | "began" | "ended" | "issuer">;
  name: string | undefined;
  /** Undefined: a preview, of which nothing was signed. */
  issued: number | undefined;
  /** Where it can be checked. */
  url: string;
  signedBy: string | undefined;
}

/** One page of A4, across: what is signed, in words, and the way to check it. */
export const CertificateSheet: FC<Sheet> = ({ badge, name, issued, url, signedBy }) => {
  const { t, format, site, lang } = useView();
  const { hours, level, languages, language, criteria, name: title } = badge.achievement;
  return (
    <main>
      <div class="sheet">
        {issued === undefined && <p class="mark">{t("certificate.sheet.preview")}</p>}
        <p class="from">
          <bdi>{badge.issuer.name}</bdi>
        </p>
        <h1>{t("certificate.sheet.title")}</h1>
        {name && (
          <p class="name">
            <bdi>{name}</bdi>
          </p>
        )}
        <p>{t(name ? "certificate.sheet.completed" : "certificate.sheet.completed.unnamed")}</p>
        <p class="what">
          <bdi lang={language}>{title}</bdi>
        </p>
        <ul>
          <li>{daysOf(badge, format)}</li>
          {hours !== undefined && <li>{t("certificate.hours", { hours })}</li>}
          {level && (
            <li>
              <Term vocabulary="session-levels" term={level} />
            </li>
          )}
          {languages && <li>{format.list(languages.map((one) => languageName(one, lang)))}</li>}
        </ul>
        {criteria && (
          <p class="small">
            <bdi lang={language}>{criteria}</bdi>
          </p>
        )}
        <div class="end">
          <div>
            {signedBy && (
              <p class="by">
                <bdi>{signedBy}</bdi>
              </p>
            )}
            {issued !== undefined && (
              <p class="small">
                {t("certificate.sheet.issued", { date: format.date(issued, site.zone) })} {t("certificate.sheet.check")}
                <br />
                <bdi dir="ltr">{url}</bdi>
              </p>
            )}
          </div>
          {issued !== undefined && <QrCode text={url} label={t("certificate.sheet.qr")} />}
        </div>
      </div>
      <p class="screen">{t("certificate.sheet.print")}</p>
    </main>
  );
};

/** Calendar days, wherever the reader is; undefined where the badge does not tell them. */
export function daysOf({ began, ended }: Pick<Badge, "began" | "ended">, format: ReturnType<typeof useView>["format"]) {
  if (began === undefined) return undefined;
  return format.days({ start: began, end: ended ?? began, zone: "UTC", allDay: false });
}
