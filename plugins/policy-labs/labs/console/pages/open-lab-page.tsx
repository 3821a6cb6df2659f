import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  TextArea,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Lab, OverlapCheck } from "../../lab.ts";
import type { Missing } from "../../missing-of.ts";
import { MissingList } from "./missing-list.tsx";

interface Props {
  lab: Lab;
  missing: readonly Missing[];
  found: OverlapCheck["found"];
  state: FormState;
}

/** Before everybody sees it: what it lacks, what runs already on the same topics, and who will be told. */
export const OpenLabPage: FC<Props> = ({ lab, missing, found, state }) => {
  const { t, url } = useView();
  const at = `/console/labs/${lab.id}`;
  const mayOpen = !missing.some(({ needed }) => needed);
  const keep = (
    <a class="btn quiet" href={url(at)}>
      {t("console.leave")}
    </a>
  );
  return (
    <>
      <PageHeader
        title={t(lab.state === "closed" ? "reopen.title" : "open.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs"), label: t("console.title") }]} />}
        lead={<Tell map={lab.title} />}
      />
      <Content>
        <MissingList missing={missing} />
        <Notice tone={found.length > 0 ? "warn" : "ok"} title={t(found.length > 0 ? "overlap.some" : "overlap.none")}>
          {found.length > 0 && (
            <ul>
              {found.map(({ kind, title, url: path }) => (
                <li>
                  {t(`overlap.${kind}`)} <a href={url(path)}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Notice>
        {mayOpen ? (
          <>
            <p>{t("open.effect")}</p>
            <Form
              action={`${at}/open`}
              state={state}
              submit={t(lab.state === "closed" ? "reopen.do" : "open.do")}
              others={keep}
            >
              {found.length > 0 && (
                <TextArea name="justification" label={t("overlap.why")} hint={t("overlap.why.hint")} rows={4} />
              )}
            </Form>
          </>
        ) : (
          <p>{keep}</p>
        )}
      </Content>
    </>
  );
};
