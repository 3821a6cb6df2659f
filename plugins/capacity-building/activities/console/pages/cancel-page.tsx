import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  OwnText,
  PageHeader,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activity.ts";

interface Props {
  activity: Activity;
  arrivals: readonly ArrivedAt[] | undefined;
  state: FormState;
}

/** Before an activity is called off: what follows, who has a copy, and why it does not take place. */
export const CancelPage: FC<Props> = ({ activity, arrivals, state }) => {
  const { t, url } = useView();
  const at = `/console/capacity/${activity.id}`;
  const others = arrivals?.filter((one) => one.state === "delivered") ?? [];
  return (
    <>
      <PageHeader
        title={t("console.cancel.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity"), label: t("console.title") }]} />}
        lead={<Tell map={activity.title} />}
      />
      <Content>
        <Notice tone="warn">
          <p>{t("console.cancel.effect")}</p>
          {arrivals && <p>{t("console.copies", { count: others.length })}</p>}
        </Notice>
        <Form
          action={`${at}/cancel`}
          state={state}
          submit={t("console.cancel.do")}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        >
          <OwnText name="reason" label={t("activity.field.reason")} hint={t("activity.field.reason.hint")} rows={3} />
        </Form>
      </Content>
    </>
  );
};
