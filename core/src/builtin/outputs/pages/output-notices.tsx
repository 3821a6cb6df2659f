import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { Notice, Say, Tell, useView } from "../../../web/index.ts";
import { isProducerConfirmed } from "../outputs-ctx.ts";
import type { Related } from "../related-outputs.ts";

/** What to know before reading on, the weightiest first. */
export const OutputNotices: FC<{ output: Output; related: readonly Related[] }> = ({ output, related }) => {
  const { t, site, url } = useView();
  const newer = related.find(({ relation }) => relation === "newer");
  const [next] = newer?.outputs ?? [];
  return (
    <>
      {output.visibility === "draft" && (
        <Notice tone="warn" title={t("draft.title")}>
          <p>{t("draft.text")}</p>
        </Notice>
      )}
      {output.sample && (
        <Notice tone="warn" title={t("sample.title")}>
          <p>{t("sample.text")}</p>
        </Notice>
      )}
      {(newer || output.status === "superseded") && (
        <Notice tone="warn" title={t("superseded.title")}>
          <p>
            {next && (
              <a href={url(`/outputs/${next.id}`)}>
                <Tell map={next.title} />
              </a>
            )}{" "}
            {t("superseded.text")}
          </p>
        </Notice>
      )}
      {!isProducerConfirmed(output, site) && output.source.kind === "remote" && (
        <Notice tone="warn" title={t("unconfirmed.title")}>
          <p>
            <Say id="unconfirmed.text" values={{ host: new URL(output.source.origin).host }} />
          </p>
        </Notice>
      )}
      {output.sensitivity && (
        <Notice title={t("sensitivity.title")}>
          <p>
            <Tell map={output.sensitivity} />
          </p>
        </Notice>
      )}
    </>
  );
};
