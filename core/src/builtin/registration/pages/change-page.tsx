import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader, Tell, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { PlaceFields } from "./place-fields.tsx";
import { Privacy } from "./privacy.tsx";

export const ChangePage: FC<{ at: AtEvent; path: string; state: FormState }> = ({ at, path, state }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("change.title")} lead={<Tell map={at.event.name} />} />
      <Content>
        <Form
          action={`${path}/change`}
          state={state}
          submit={t("change.submit")}
          others={
            <a class="btn quiet" href={url(path)}>
              {t("change.stay")}
            </a>
          }
        >
          <PlaceFields at={at} />
          <Privacy at={at} />
        </Form>
      </Content>
    </>
  );
};
