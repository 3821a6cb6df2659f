import type { FC } from "hono/jsx";
import { vocabulary } from "../../../content/types/index.ts";
import type { RegistryOffer } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Term,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";

interface Props {
  application: RegistryOffer | undefined;
  /** It was just asked, and is on its way. */
  waits: boolean;
  state: FormState;
}

const tones = { open: "calm", accepted: "ok", "asked-back": "warn", declined: "warn" } as const;

/** This initiative's place in the registry: what was asked and answered, and the form that asks. */
export const ApplicationPage: FC<Props> = ({ application, waits, state }) => {
  const { t, url, format, site } = useView();
  const asked = application?.state;
  return (
    <>
      <PageHeader
        title={t("registry.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={t("registry.lead")}
      />
      <Content>
        {waits && (
          <Notice>
            <p>{t("order.apply.waiting")}</p>
          </Notice>
        )}
        {application && asked && (
          <Notice tone={tones[asked]} title={t(`application.${asked}`)}>
            <p>{format.date(application.answeredAt ?? application.madeAt, site.zone)}</p>
            {application.answer && (
              <blockquote>
                <bdi>{application.answer}</bdi>
              </blockquote>
            )}
          </Notice>
        )}
        {asked !== "accepted" && !waits && (
          <>
            <h2>{t(asked === undefined ? "registry.ask" : "registry.again")}</h2>
            <p>{t("registry.how")}</p>
            <Form action="/console/network/registry" state={state} submit={t("registry.do")}>
              <TextField name="established" label={t("registry.year")} inputmode="numeric" optional />
              {vocabulary("recognition-checklist").terms.map(({ id }) => (
                <fieldset>
                  <legend>
                    <Term vocabulary="recognition-checklist" term={id} />
                  </legend>
                  <TextField name={`url.${id}`} label={t("registry.url")} type="url" optional />
                  <TextArea name={`text.${id}`} label={t("registry.text")} rows={2} optional />
                </fieldset>
              ))}
            </Form>
          </>
        )}
      </Content>
    </>
  );
};
