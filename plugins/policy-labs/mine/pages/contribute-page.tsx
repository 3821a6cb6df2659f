import {
  ChoiceField,
  Content,
  Form,
  type FormState,
  Notice,
  ownNames,
  PageHeader,
  SelectField,
  Tell,
  TextArea,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { contributionKinds, longestText } from "../../contributions/contribution.ts";
import { LabCrumbs } from "../../people/pages/join-page.tsx";
import type { Mine } from "../routes.tsx";

export const ContributePage: FC<Mine & { open: boolean; state: FormState }> = ({ lab, path, member, open, state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("contribute.title")} crumbs={<LabCrumbs lab={lab} />} lead={<Tell map={lab.question} />} />
      <Content>
        {open ? (
          <Form action={`${path}/contribute`} state={state} submit={t("contribute.do")}>
            <ChoiceField
              name="kind"
              label={t("contribution.kind")}
              options={contributionKinds.map((value) => ({
                value,
                label: `${t(`contribution.${value}`)}. ${t(`contribution.${value}.why`)}`,
              }))}
            />
            <TextArea
              name="text"
              label={t("contribute.text")}
              hint={t("contribute.text.hint", { most: longestText })}
              rows={10}
            />
            <SelectField
              name="language"
              label={t("contribute.language")}
              options={Object.entries(ownNames).map(([value, label]) => ({ value, label, lang: value }))}
            />
            <p class="hint">{t(member.named ? "contribute.named" : "contribute.unnamed")}</p>
          </Form>
        ) : (
          <Notice tone="warn">
            <p>{t("contribute.closed")}</p>
          </Notice>
        )}
      </Content>
    </>
  );
};
