import {
  Content,
  Details,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Prose,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import { AddressField, NameField } from "../../people/pages/person-fields.tsx";
import type { Call } from "../call.ts";
import { ApplicationFields } from "./application-fields.tsx";
import { CallFacts } from "./call-facts.tsx";

interface Props {
  activity: Activity;
  call: Call;
  /** Applications are taken now. */
  takes: boolean;
  mails: boolean;
  state: FormState;
}

export const ApplyPage: FC<Props> = ({ activity, call, takes, mails, state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader
        title={t("apply.title")}
        crumbs={<ActivityCrumbs activity={activity} />}
        lead={<Tell map={activity.title} />}
      />
      <Content>
        {call.audience && <Prose text={{ text: call.audience, format: "plain" }} />}
        <CallFacts call={call} />
        {takes ? (
          <>
            <p>{t(mails ? "apply.how.mail" : "apply.how.page")}</p>
            <Form action={`/capacity/${activity.id}/apply`} state={state} submit={t("apply.title")}>
              <NameField />
              <AddressField />
              <ApplicationFields call={call} />
              <Details summary={t("apply.privacy")}>
                <ul>
                  {(["use", "figures", "stays", "erase"] as const).map((point) => (
                    <li>{t(`apply.privacy.${point}`)}</li>
                  ))}
                </ul>
              </Details>
            </Form>
          </>
        ) : (
          <Notice tone="warn">
            <p>{t("apply.closed")}</p>
          </Notice>
        )}
      </Content>
    </>
  );
};
