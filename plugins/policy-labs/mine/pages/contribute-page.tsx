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
import type { Mine } from "../find-mine.ts";

interface Props extends Mine {
  open: boolean;
  state: FormState;
  /** What was said already and is changed. */
  id?: string;
}

export const ContributePage: FC<Props> = ({ lab, path, member, open, state, id }) => {
  const { t } = useView();
  const title = t(id === undefined ? "contribute.title" : "contribute.edit");
  return (
    <>
      <PageHeader title={title} crumbs={<LabCrumbs lab={lab} />} lead={<Tell map={lab.question} />} />
      <Content>
        {open ? (
          <Form
            action={id === undefined ? `${path}/contribute` : `${path}/edit/${id}`}
            state={state}
            submit={t(id === undefined ? "contribute.do" : "contribute.edit.do")}
          >
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
            {id !== undefined && <p class="hint">{t("contribute.edit.hint")}</p>}
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
