import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, PageHeader, useView } from "../../../../web/index.ts";

/** Before the person ends it: what goes, and who is asked to erase their copy. */
export const EndPage: FC<{ secret: string; held: number; state: FormState }> = ({ secret, held, state }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("mine.end.title")} />
      <Content>
        <Notice tone="warn">
          <p>{t("mine.end.effect")}</p>
          <p>{t("mine.end.held", { count: held })}</p>
        </Notice>
        <Form
          action={`/experts/mine/${secret}/end`}
          state={state}
          submit={t("mine.end.do")}
          others={
            <a class="btn quiet" href={url(`/experts/mine/${secret}`)}>
              {t("mine.end.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};
