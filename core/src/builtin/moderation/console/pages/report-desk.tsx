import type { FC } from "hono/jsx";
import {
  ChoiceField,
  Content,
  Facts,
  Form,
  type FormState,
  GuardFields,
  Tell,
  useView,
} from "../../../../web/index.ts";
import { measures } from "../decide-form.ts";
import { pageOf, type ReportFile } from "../desk.ts";
import { DecisionList } from "./decision-list.tsx";
import { DeskHead } from "./desk-head.tsx";
import { ReasonFields } from "./reason-fields.tsx";

interface Props {
  report: ReportFile;
  /** This site's origin. */
  own: string;
  state: FormState;
}

/** One report: what it is about, what was written, what was decided before, and the decision. */
export const ReportDesk: FC<Props> = ({ report, own, state }) => {
  const { t, url, format, site } = useView();
  const { n, kind, item, origin, text, contact, sender, category, at, target } = report;
  const page = pageOf(report);
  const foreign = origin !== undefined && origin !== own && kind !== "page";
  const chosen = measures.filter((one) => one === "dismiss" || (one === "hide" ? item !== undefined : foreign));
  return (
    <>
      <DeskHead title={t("outcome.title", { number: `R${n}` })} lead={t(`category.${category}`)} />
      <Content>
        <Facts
          facts={[
            {
              label: t("decision.about"),
              value: (
                <>
                  {t(`kind.${kind}`)}:{" "}
                  {page === undefined ? (
                    <bdi dir="ltr">{target}</bdi>
                  ) : (
                    <a href={url(page)}>{item ? <Tell map={item.title} /> : <bdi dir="ltr">{page}</bdi>}</a>
                  )}
                </>
              ),
            },
            { label: t("console.from"), value: foreign && <bdi dir="ltr">{origin}</bdi> },
            { label: t("outcome.sent"), value: format.dateTime(at, site.zone) },
            { label: t("console.sender"), value: sender && <bdi dir="ltr">{sender}</bdi> },
            { label: t("report.contact"), value: contact && <bdi dir="ltr">{contact}</bdi> },
          ]}
        />
        {text !== "" && (
          <blockquote>
            <p dir="auto">{text}</p>
          </blockquote>
        )}
        {foreign && report.forwardedAt === undefined && (
          <form method="post" action={url(`/console/moderation/reports/${n}/forward`)}>
            <GuardFields />
            <button type="submit" class="plain">
              {t("console.forward")}
            </button>
            <p class="hint">{t("console.forward.hint")}</p>
          </form>
        )}
        {report.forwardedAt !== undefined && (
          <p>{t("console.forwarded", { date: format.date(report.forwardedAt, site.zone) })}</p>
        )}
        <DecisionList decisions={report.decisions} appeals={report.appeals} />
        <h2>{t("console.decide")}</h2>
        <Form action={`/console/moderation/reports/${n}`} state={state} submit={t("console.go")}>
          <ChoiceField
            name="action"
            label={t("decisions.what")}
            options={chosen.map((value) => ({ value, label: t(`console.do.${value}`) }))}
          />
          <ReasonFields />
        </Form>
      </Content>
    </>
  );
};
