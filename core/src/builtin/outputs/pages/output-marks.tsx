import type { FC } from "hono/jsx";
import { type Output, outputStatusOf, type Producer } from "../../../content/types/index.ts";
import { Status, type Tone, useView } from "../../../web/index.ts";
import { isProducerConfirmed } from "../outputs-ctx.ts";

/** The Secretariat's in the calm colour of the masthead's family, the community's in green, what is neither in none. */
const tones: Record<Producer, Tone> = {
  secretariat: "calm",
  "leadership-panel": "calm",
  "host-country": "calm",
  community: "ok",
  joint: "ok",
};

/** Who stands behind it, in words and colour; a claim to be the Secretariat only where it holds (EGM26-IV.3). */
export const ProducerMark: FC<{ output: Output }> = ({ output }) => {
  const { t, site } = useView();
  if (!isProducerConfirmed(output, site)) return <Status tone="warn">{t("class.unconfirmed")}</Status>;
  return <Status tone={tones[output.producer]}>{t(`class.${output.producer}`)}</Status>;
};

/** What a reader must know before opening it. */
export const OutputMarks: FC<{ output: Output }> = ({ output }) => {
  const { t } = useView();
  const status = outputStatusOf(output);
  const isDraft = output.visibility === "draft";
  return (
    <>
      <ProducerMark output={output} />
      {isDraft && <Status tone="warn">{t("status.draft")}</Status>}
      {!isDraft && status !== "final" && status !== "draft" && <Status tone="warn">{t(`status.${status}`)}</Status>}
      {output.sample && <Status tone="warn">{t("sample.tag")}</Status>}
    </>
  );
};
