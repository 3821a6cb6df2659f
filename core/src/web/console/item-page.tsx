import type { Child, FC } from "hono/jsx";
import type { LanguageMap } from "../../kit/index.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Tell } from "../components/say.tsx";
import { Status } from "../components/tag.tsx";
import { type ArrivedAt, WhereItArrived } from "../components/where-it-arrived.tsx";
import { useView } from "../view.tsx";
import { PostButton } from "./post-button.tsx";

interface ItemPageProps {
  /** The list it stands in. */
  home: { href: string; label: string };
  /** Of this page: `/console/events/01j…`; `edit`, `publish` and `withdraw` stand below it. */
  at: string;
  /** Its page for readers. */
  page: string;
  name: LanguageMap;
  isPublic: boolean;
  canPublish: boolean;
  /** Publishing asks something first, on a page at `publish`. */
  asksFirst?: boolean;
  /** Where it stands, in words. */
  state: string;
  /** More marks beside the state. */
  marks?: Child;
  /** What just happened to it. */
  done?: Child;
  /** Undefined for who may not see it. */
  arrivals: readonly ArrivedAt[] | undefined;
  /** List items: what else can be done with it, above taking it back. */
  more?: Child;
  children?: Child;
}

/** One thing as those see it who look after it: its state, where it arrived, and what can be done. Texts: `console.…` of the plugin. */
export const ItemPage: FC<ItemPageProps> = (props) => {
  const { home, at, page, name, isPublic, canPublish, asksFirst, state, marks, done, arrivals, more, children } = props;
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={name} />}
        crumbs={<Breadcrumb steps={[{ href: url(home.href), label: home.label }]} />}
        kicker={
          <>
            <Status tone={isPublic ? "ok" : "calm"}>{state}</Status>
            {marks}
          </>
        }
        actions={
          <>
            <PostButton to={`${at}/edit`} label={t("console.edit")} look={isPublic ? "main" : "quiet"} />
            {!isPublic &&
              canPublish &&
              (asksFirst ? (
                <a class="btn" href={url(`${at}/publish`)}>
                  {t("console.publish")}
                </a>
              ) : (
                <PostButton to={`${at}/publish`} label={t("console.publish")} look="main" />
              ))}
            <a class="btn quiet" href={url(page)}>
              {t(isPublic ? "console.see" : "console.preview")}
            </a>
          </>
        }
      />
      <Content>
        {done}
        {children}
        {isPublic && arrivals && (
          <>
            <h2>{t("console.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </>
        )}
        <h2>{t("console.more")}</h2>
        <ul class="row-acts">
          {more}
          <li>
            <a href={url(`${at}/withdraw`)}>{t("console.withdraw.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};

interface DoneProps {
  title: string;
  isPublic: boolean;
  page: string;
  /** What comes next where it is not public. */
  next: string;
  arrivals: readonly ArrivedAt[] | undefined;
}

/** What happened, and what happens next: never more than others have confirmed. */
export const DoneNotice: FC<DoneProps> = ({ title, isPublic, page, next, arrivals = [] }) => {
  const { t, url, path } = useView();
  if (!isPublic) {
    return (
      <Notice tone="ok" title={title} live>
        <p>{next}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={title} live>
      <p>
        <a href={url(page)}>{t("console.see")}</a>
      </p>
      {arrivals.some(({ state }) => state === "waiting") && (
        <p>
          {t("console.sending")} <a href={url(path)}>{t("console.look-again")}</a>
        </p>
      )}
    </Notice>
  );
};
