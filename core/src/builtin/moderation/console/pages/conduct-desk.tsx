import type { FC } from "hono/jsx";
import {
  Content,
  Form,
  type FormState,
  type Language,
  Notice,
  ownNames,
  Tabs,
  TextArea,
  useView,
} from "../../../../web/index.ts";
import { DeskHead } from "./desk-head.tsx";

interface Props {
  lang: Language;
  /** The languages that have a text of this site's own. */
  own: readonly string[];
  isOwn: boolean;
  done: boolean;
  state: FormState;
}

/** The code of conduct, language by language. */
export const ConductDesk: FC<Props> = ({ lang, own, isOwn, done, state }) => {
  const { t, url, site } = useView();
  return (
    <>
      <DeskHead title={t("conduct.title")} lead={t("console.conduct.lead")} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>
              {t("console.conduct.done")} <a href={url("/moderation/conduct")}>{t("conduct.title")}</a>
            </p>
          </Notice>
        )}
        <Tabs
          label={t("console.conduct.languages")}
          links={site.languages.map((one) => ({
            href: url(`/console/moderation/conduct/${one}`),
            label: own.includes(one) ? `${ownNames[one]} ✓` : ownNames[one],
            current: one === lang,
          }))}
        />
        {!isOwn && <p>{t("console.conduct.standard")}</p>}
        <Form action={`/console/moderation/conduct/${lang}`} state={state} submit={t("console.conduct.do")}>
          <TextArea
            name="text"
            label={t("console.conduct.text")}
            hint={t("console.conduct.hint")}
            rows={24}
            lang={lang}
          />
        </Form>
      </Content>
    </>
  );
};
