import type { Child, FC } from "hono/jsx";
import type { LanguageMap } from "../../kit/index.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Tell } from "../components/say.tsx";
import type { ArrivedAt } from "../components/where-it-arrived.tsx";
import { Form } from "../forms/form.tsx";
import { useView } from "../view.tsx";

interface ChangePageProps {
  /** The list it stands in. */
  home: { href: string; label: string };
  /** Where the thing stands in the console; the form is sent to `{at}/{kind}`. */
  at: string;
  /** `withdraw`: its texts are `console.withdraw.title`, `.effect` and `.do` of the plugin. */
  kind: string;
  name: LanguageMap;
  /** Undefined for who may not see who has a copy. */
  arrivals: readonly ArrivedAt[] | undefined;
  /** Fields that it asks for. */
  children?: Child;
}

/** Before something is done that others will notice: what it is, what follows, and who has a copy. */
export const ChangePage: FC<ChangePageProps> = ({ home, at, kind, name, arrivals, children }) => {
  const { t, url } = useView();
  const others = arrivals?.filter(({ state }) => state === "delivered") ?? [];
  return (
    <>
      <PageHeader
        title={t(`console.${kind}.title`)}
        crumbs={<Breadcrumb steps={[{ href: url(home.href), label: home.label }]} />}
        lead={<Tell map={name} />}
      />
      <Content>
        <Notice tone="warn">
          <p>{t(`console.${kind}.effect`)}</p>
          {arrivals && <p>{t("console.copies", { count: others.length })}</p>}
          {others.length > 0 && (
            <ul>
              {others.map((one) => (
                <li>
                  <bdi>{one.name ?? new URL(one.site).host}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Notice>
        <Form
          action={`${at}/${kind}`}
          submit={t(`console.${kind}.do`)}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        >
          {children}
        </Form>
      </Content>
    </>
  );
};

interface UndoPageProps {
  home: ChangePageProps["home"];
  at: string;
  /** In milliseconds. */
  until: number;
}

/** It is taken back, and until then that can be undone. Texts: `console.withdrawn`, `console.undo.…`, `console.back`. */
export const UndoPage: FC<UndoPageProps> = ({ home, at, until }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t("console.withdrawn")}
        crumbs={<Breadcrumb steps={[{ href: url(home.href), label: home.label }]} />}
      />
      <Content>
        <Notice tone="ok" live>
          <p>{t("console.undo.effect", { time: format.time(until, site.zone) })}</p>
        </Notice>
        <Form
          action={`${at}/undo`}
          submit={t("console.undo.do")}
          others={
            <a class="btn quiet" href={url(home.href)}>
              {t("console.back")}
            </a>
          }
        />
      </Content>
    </>
  );
};
