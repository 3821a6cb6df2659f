import type { LanguageMap } from "@nri-commons/core/kit";
import { Notice, Status, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Certificate } from "../certificate.ts";
import { certificateUrl } from "../issue-certificate.ts";
import { CertificateFiles } from "./certificate-page.tsx";

interface Props {
  rows: readonly { participant: string; title: LanguageMap; certificate: Certificate | undefined }[];
  /** Of the person's page, after the language. */
  path: string;
  origin: string;
  done: string | undefined;
}

const tones = { open: "calm", valid: "ok", revoked: "err", erased: "warn" } as const;
const doings = ["changed", "removed"] as const;

/** On a person's own page: each certificate that they have or may get. */
export const OwnCertificates: FC<Props> = ({ rows, path, origin, done }) => {
  const { t, url } = useView();
  const doing = doings.find((one) => one === done);
  return (
    <section id="certificates">
      <h2>{t("certificate.own.title")}</h2>
      {doing && (
        <Notice tone="ok" live>
          <p>{t(`certificate.own.done.${doing}`)}</p>
        </Notice>
      )}
      {rows.map(({ participant, title, certificate }) => {
        const state = certificate?.state ?? "open";
        const address = certificate && certificateUrl(origin, certificate.id);
        return (
          <>
            <h3>
              <Tell map={title} />
            </h3>
            <p>
              <Status tone={tones[state]}>{t(`certificate.own.state.${state}`)}</Status>
              {certificate?.reason && (
                <>
                  {" "}
                  <bdi>{certificate.reason}</bdi>
                </>
              )}
            </p>
            {certificate?.sealed && address && (
              <>
                <p>
                  {t("certificate.own.address")} <a href={address}>{address}</a>
                </p>
                <CertificateFiles at={`${path}/certificates/${certificate.id}`} />
                <p class="hint">{t(certificate.shown ? "certificate.own.shown" : "certificate.own.hidden")}</p>
              </>
            )}
            {state !== "erased" && (
              <ul>
                <li>
                  <a href={url(`${path}/certificates/for/${participant}`)}>{t("certificate.own.change")}</a>
                </li>
                {certificate?.sealed && (
                  <li>
                    <a href={url(`${path}/certificates/${certificate.id}/remove`)}>
                      {t("certificate.own.remove.title")}
                    </a>
                  </li>
                )}
              </ul>
            )}
          </>
        );
      })}
    </section>
  );
};
