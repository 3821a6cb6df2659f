import type { FC } from "hono/jsx";
import type { CurrentProfile } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Table,
  Tell,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";
import { askedLanguages } from "../console/section.ts";
import { useIn } from "../console/sections.tsx";
import { type OwnPage, pagePlaces } from "./own-page.ts";

const home = "/console/site/pages";

export const OwnPageList: FC<{ pages: readonly OwnPage[] }> = ({ pages }) => {
  const { t, url, format, site } = useView();
  const write = { href: url(`${home}/new`), label: t("site.pages.new") };
  return (
    <>
      <PageHeader
        title={t("site.pages.title")}
        lead={t("site.pages.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/site"), label: t("site.title") }]} />}
        actions={
          pages.length > 0 && (
            <a class="btn" href={write.href}>
              {write.label}
            </a>
          )
        }
      />
      <Content>
        {pages.length === 0 ? (
          <Empty
            title={t("site.pages.none")}
            why={t("site.pages.none.why")}
            action={write}
            example={t("site.pages.example")}
          />
        ) : (
          <Table
            caption={t("site.pages.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("site.page.title"),
                heads: true,
                cell: (page) => (
                  <a href={url(`${home}/${page.id}`)}>
                    <Tell map={page.title} />
                  </a>
                ),
              },
              { id: "state", label: t("site.page.state"), cell: (page) => t(`site.page.${stateOf(page)}`) },
              { id: "place", label: t("site.page.place"), cell: ({ place }) => t(`site.page.place.${place}`) },
              { id: "changed", label: t("site.page.changed"), cell: (page) => format.date(page.changedAt, site.zone) },
            ]}
            rows={pages}
          />
        )}
      </Content>
    </>
  );
};

interface FormProps {
  page: OwnPage | undefined;
  state: FormState;
  profile: CurrentProfile;
}

export const OwnPageForm: FC<FormProps> = ({ page, state, profile }) => {
  const { t, url } = useView();
  const asked = askedLanguages(profile, page?.title ?? {}, page?.body ?? {});
  const states = (["draft", "public"] as const).map((value) => ({ value, label: t(`site.page.${value}`) }));
  const places = pagePlaces.map((value) => ({ value, label: t(`site.page.place.${value}`) }));
  return (
    <>
      <PageHeader
        title={page === undefined ? t("site.pages.new") : <Tell map={page.title} />}
        crumbs={<Crumbs />}
        actions={
          page !== undefined && (
            <a class="btn quiet" href={url(`/pages/${page.slug}`)}>
              {t("site.page.see")}
            </a>
          )
        }
      />
      <Content>
        <Form
          action={page === undefined ? `${home}/new` : `${home}/${page.id}`}
          state={state}
          submit={t("site.save")}
          others={
            <>
              {page !== undefined && (
                <a class="btn quiet" href={url(`${home}/${page.id}/delete`)}>
                  {t("site.page.delete")}
                </a>
              )}
              <a class="btn quiet" href={url(home)}>
                {t("site.leave")}
              </a>
            </>
          }
        >
          {asked.map((lang, index) => (
            <>
              <TextField
                name={`title.${lang}`}
                label={useIn("site.page.title", lang)}
                lang={lang}
                {...(index > 0 && { optional: true })}
              />
              <TextArea
                name={`body.${lang}`}
                label={useIn("site.page.body", lang)}
                {...(index === 0 && { hint: t("site.about.hint") })}
                rows={12}
                lang={lang}
                optional
              />
            </>
          ))}
          <ChoiceField name="place" label={t("site.page.place")} options={places} />
          <TextField name="slug" label={t("site.page.slug")} hint={t("site.page.slug.hint")} />
          <ChoiceField name="state" label={t("site.page.state")} options={states} />
        </Form>
      </Content>
    </>
  );
};

/** Before it is gone: what follows, and how long it can be brought back. */
export const DeletePage: FC<{ page: OwnPage }> = ({ page }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("site.page.delete")} lead={<Tell map={page.title} />} crumbs={<Crumbs />} />
      <Content>
        <Notice tone="warn">
          <p>{t("site.page.delete.effect")}</p>
        </Notice>
        <Form
          action={`${home}/${page.id}/delete`}
          submit={t("site.page.delete")}
          others={
            <a class="btn quiet" href={url(`${home}/${page.id}`)}>
              {t("site.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};

export const DeletedPage: FC<{ page: OwnPage }> = ({ page }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("site.page.deleted")} lead={<Tell map={page.title} />} crumbs={<Crumbs />} />
      <Content>
        <Notice tone="ok" live>
          <p>{t("site.page.deleted.until")}</p>
        </Notice>
        <Form action={`${home}/${page.id}/undo`} submit={t("site.page.undo")} />
      </Content>
    </>
  );
};

const Crumbs: FC = () => {
  const { t, url } = useView();
  return (
    <Breadcrumb
      steps={[
        { href: url("/console/site"), label: t("site.title") },
        { href: url(home), label: t("site.pages.title") },
      ]}
    />
  );
};

function stateOf({ isPublic }: OwnPage): "public" | "draft" {
  return isPublic ? "public" : "draft";
}
