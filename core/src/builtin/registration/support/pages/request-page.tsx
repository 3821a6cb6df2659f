import type { FC } from "hono/jsx";
import { hasScope } from "../../../../content/types/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Facts,
  Form,
  type FormState,
  PageHeader,
  Term,
  TextArea,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { type Need, needStates, type Place } from "../../place.ts";

interface Props {
  at: AtEvent;
  place: Place;
  need: Need;
  state: FormState;
}

/** One request: who asks, what they say, and what was decided. */
export const RequestPage: FC<Props> = ({ at, place, need, state }) => {
  const { t, url, viewer } = useView();
  const { country, region, group, firstTime } = place;
  const desk = url(`/console/registration/${at.event.id}`);
  const support = { href: `${desk}/support`, label: t("desk.tab.support") };
  const from = country ? (
    <Term vocabulary="countries" term={country} />
  ) : (
    region && <Term vocabulary="regional-groups" term={region} />
  );
  return (
    <>
      <PageHeader
        title={t("support.request", { kind: t(`need.${need.kind}`) })}
        crumbs={
          <Breadcrumb
            steps={
              hasScope(viewer, "events:write")
                ? [{ href: url("/console/registration"), label: t("desk.title") }, support]
                : [support]
            }
          />
        }
        lead={<bdi>{place.name}</bdi>}
      />
      <Content>
        <Facts
          facts={[
            {
              label: t("field.support.note"),
              value: place.supportNote && <bdi>{place.supportNote}</bdi>,
              always: true,
            },
            { label: t("field.mode"), value: t(`mode.${place.mode}`) },
            { label: t("field.from"), value: from },
            { label: t("field.group"), value: group && <Term vocabulary="stakeholder-groups" term={group} /> },
            { label: t("field.first"), value: firstTime !== undefined && t(firstTime ? "yes" : "no") },
          ]}
        />
        <Form state={state} submit={t("change.submit")}>
          <ChoiceField
            name="state"
            label={t("desk.state")}
            options={needStates.map((value) => ({ value, label: t(`support.state.${value}`) }))}
          />
          <TextArea name="what" label={t("support.what")} hint={t("support.what.hint")} rows={3} optional />
          <div class="pair">
            <TextField name="amount" label={t("support.amount")} inputmode="numeric" optional />
            <TextField name="currency" label={t("support.currency")} hint={t("support.currency.hint")} optional />
          </div>
          <TextArea name="reason" label={t("support.reason")} hint={t("support.reason.hint")} rows={3} optional />
          <TextArea name="notes" label={t("support.notes")} hint={t("support.notes.hint")} rows={3} optional />
          <p class="muted small">{t(at.mailed ? "support.told" : "support.told.page")}</p>
        </Form>
      </Content>
    </>
  );
};
