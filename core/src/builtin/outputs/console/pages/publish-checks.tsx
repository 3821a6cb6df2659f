import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  PageHeader,
  Tell,
  useView,
} from "../../../../web/index.ts";
import type { Checks } from "../../review/open-checks.ts";

/** Whoever publishes confirms what nobody has confirmed; what stays open is published by a word of its own. */
export const PublishChecks: FC<{ checks: Checks; state: FormState }> = ({ checks: { confirmed, open }, state }) => {
  const { t } = useView();
  const isMissing = state.problems.some(({ path }) => path === "checks");
  return (
    <>
      {confirmed.length > 0 && (
        <>
          <p>{t("publish.confirmed")}</p>
          <ul>
            {confirmed.map((check) => (
              <li>{t(`review.check.${check}`)}</li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <ChoiceField
          name="checks"
          label={t("publish.checks")}
          many
          options={open.map((value) => ({ value, label: t(`review.check.${value}`) }))}
        />
      )}
      {isMissing && (
        <ChoiceField
          name="nevertheless"
          label={t("publish.nevertheless")}
          many
          options={[{ value: "yes", label: t("publish.nevertheless.yes") }]}
        />
      )}
    </>
  );
};

/** Before something that stands inside becomes public. */
export const PublishPage: FC<{ output: Output; checks: Checks; state: FormState }> = ({ output, checks, state }) => {
  const { t, url } = useView();
  const at = `/console/outputs/${output.id}`;
  return (
    <>
      <PageHeader
        title={t("publish.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/outputs"), label: t("nav.outputs") }]} />}
        lead={<Tell map={output.title} />}
      />
      <Content>
        <p>{t("publish.effect")}</p>
        <Form
          action={`${at}/publish`}
          state={state}
          submit={t("console.publish")}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        >
          <PublishChecks checks={checks} state={state} />
        </Form>
      </Content>
    </>
  );
};
