import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  ExternalLink,
  Facts,
  Form,
  type FormState,
  languageName,
  PageHeader,
  PostButton,
  Status,
  Tell,
  Terms,
  TextField,
  useView,
} from "../../../web/index.ts";
import { itemStates } from "../desk-ctx.ts";
import type { WholeItem } from "../list-desk.ts";
import { siteOf } from "../sites.ts";
import { AskBack } from "./ask-back-form.tsx";
import { tones } from "./desk-form.tsx";
import { OwnTags } from "./own-tags.tsx";

interface Props {
  item: WholeItem;
  title: string;
  names: ReadonlyMap<string, string>;
  /** Their address, where one is known. */
  contact: string | undefined;
  canMail: boolean;
  /** The page of their site where everybody can ask. */
  ask: string | undefined;
  state: FormState;
}

const places = { event: "events", output: "outputs", expert: "experts" } as const;

/** One thing that came in: what it is, where we stand with it, our terms on it, what was asked back, and whether it points ahead. */
export const ItemPage: FC<Props> = ({ item, title, names, contact, canMail, ask, state }) => {
  const { t, url, format, site, lang } = useView();
  const { arrival, state: standing, by, horizon } = item;
  const { id, kind, source, at, languages, topics } = arrival;
  const here = `/console/desk/${id}`;
  return (
    <>
      <PageHeader
        title={Object.keys(arrival.title).length > 0 ? <Tell map={arrival.title} /> : title}
        crumbs={<Breadcrumb steps={[{ href: url("/console/desk"), label: t("list.title") }]} />}
        kicker={
          <>
            <Status tone={tones[standing]}>{t(`state.${standing}`)}</Status>{" "}
            {by && (
              <span class="small">
                <bdi>{by.by_name}</bdi>, {format.date(Number(by.at), site.zone)}
              </span>
            )}
          </>
        }
        actions={itemStates
          .filter((to) => to !== "asked" && to !== standing)
          .map((to) => (
            <PostButton
              to={`${here}/state?to=${to}`}
              label={t(`do.${to}`)}
              look={to === "accepted" ? "main" : "quiet"}
            />
          ))}
      />
      <Content>
        <Facts
          facts={[
            { label: t("filter.kind"), value: t(`kind.${kind}`) },
            { label: t("filter.owner"), value: <bdi>{siteOf(arrival, names)}</bdi> },
            { label: t("column.at"), value: format.dateTime(at, site.zone) },
            {
              label: t("filter.language"),
              value: languages.length > 0 && format.list(languages.map((one) => languageName(one, lang))),
              always: true,
            },
            {
              label: t("filter.topic"),
              value: topics.length > 0 && <Terms vocabulary="topics" terms={topics} />,
              always: true,
            },
            { label: t("fact.page"), value: <a href={url(`/${places[kind]}/${id}`)}>{t("fact.page.here")}</a> },
            {
              label: t("fact.theirs"),
              value: source.kind === "remote" && (
                <ExternalLink href={source.url ?? source.iri}>{new URL(source.origin).host}</ExternalLink>
              ),
            },
          ]}
        />
        <OwnTags item={item} />
        <h2>{t("horizon.title")}</h2>
        <Form
          action={`${here}/horizon`}
          state={"why" in state.values ? state : { values: { why: horizon?.why ?? "" }, problems: [] }}
          submit={t(horizon ? "horizon.change" : "horizon.do")}
        >
          <TextField name="why" label={t("horizon.why")} hint={t("horizon.hint")} optional={horizon !== undefined} />
        </Form>
        <AskBack item={item} contact={contact} canMail={canMail} ask={ask} state={state} />
      </Content>
    </>
  );
};
