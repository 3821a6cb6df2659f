import type { FC } from "hono/jsx";
import type { Consultation as ConsultationOf, Output } from "../../../content/types/index.ts";
import { ExternalLink, Say, Tell, useView } from "../../../web/index.ts";

/** What a recommendation rests on and who dissents: it is not negotiated, so both belong to it. */
export const Recommendation: FC<{ output: Output }> = ({ output: { recommendation } }) => {
  const { t } = useView();
  if (!recommendation) return null;
  return (
    <section>
      <h2>{t("basis.title")}</h2>
      <p>
        <Tell map={recommendation.basis} />
      </p>
      {recommendation.dissent && (
        <>
          <h3>{t("dissent.title")}</h3>
          <p>
            <Tell map={recommendation.dissent} />
          </p>
        </>
      )}
    </section>
  );
};

export const Consultation: FC<{ output: Output }> = ({ output: { consultation } }) => {
  const { t } = useView();
  if (!consultation) return null;
  return (
    <section>
      <h2>{t("consultation.title")}</h2>
      <p>
        <Period consultation={consultation} /> {consultation.commentsAnswered && t("consultation.answered")}{" "}
        {consultation.dissentRecorded && t("consultation.dissent")}
      </p>
      {consultation.url && (
        <p>
          <ExternalLink href={consultation.url}>{t("consultation.link")}</ExternalLink>
        </p>
      )}
    </section>
  );
};

const Period: FC<{ consultation: ConsultationOf }> = ({ consultation: { from, until } }) => {
  const { format } = useView();
  if (from && until) {
    return <Say id="consultation.between" values={{ from: format.day(from), until: format.day(until) }} />;
  }
  if (from) return <Say id="consultation.from" values={{ date: format.day(from) }} />;
  return until ? <Say id="consultation.until" values={{ date: format.day(until) }} /> : null;
};

export const Corrections: FC<{ output: Output }> = ({ output: { corrections = [] } }) => {
  const { t, format } = useView();
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>{t("corrections.title")}</h2>
      <dl class="facts">
        {corrections.map(({ on, note }) => (
          <div>
            <dt>
              <time datetime={on}>{format.day(on)}</time>
            </dt>
            <dd>
              <Tell map={note} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
