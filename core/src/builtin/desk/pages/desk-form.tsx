import type { FC } from "hono/jsx";
import { pickLanguage } from "../../../kit/index.ts";
import {
  Form,
  type FormState,
  languageName,
  listOf,
  SelectField,
  Status,
  Table,
  Tell,
  Terms,
  termOptions,
  useView,
} from "../../../web/index.ts";
import type { DeskItem } from "../list-desk.ts";
import { siteOf } from "../sites.ts";

export const tones = { new: "warn", seen: "calm", accepted: "ok", asked: "calm" } as const;

interface Props {
  items: readonly DeskItem[];
  /** The form is sent to the list as it is narrowed, and comes back to it. */
  query: string;
  names: ReadonlyMap<string, string>;
  state: FormState;
}

/** The rows with a box each, and what is done with all that are ticked. */
export const DeskForm: FC<Props> = ({ items, query, names, state }) => {
  const { t, url, lang, format, site } = useView();
  const ticked = listOf(state.values, "items");
  const titleOf = ({ arrival }: DeskItem) => pickLanguage(arrival.title, lang)?.text ?? t("untitled");
  return (
    <Form
      action={`/console/desk${query}`}
      state={state}
      submit={t("do.seen")}
      others={(["accepted", "new"] as const).map((to) => (
        <button type="submit" class="btn quiet" name="do" value={to}>
          {t(`do.${to}`)}
        </button>
      ))}
    >
      <Table
        caption={t("list.title")}
        captionHidden
        columns={[
          {
            id: "tick",
            label: t("column.tick"),
            cell: (item) => (
              <input
                type="checkbox"
                id={item === items[0] ? "field-items" : undefined}
                name="items"
                value={item.arrival.id}
                checked={ticked.includes(item.arrival.id)}
                aria-label={titleOf(item)}
              />
            ),
          },
          {
            id: "title",
            label: t("column.title"),
            heads: true,
            cell: ({ arrival }) => (
              <>
                <a href={url(`/console/desk/${arrival.id}`)}>
                  {pickLanguage(arrival.title, lang) ? <Tell map={arrival.title} /> : t("untitled")}
                </a>
                <div class="small muted">
                  {t(`kind.${arrival.kind}`)} · <bdi>{siteOf(arrival, names)}</bdi>
                </div>
              </>
            ),
          },
          {
            id: "language",
            label: t("filter.language"),
            cell: ({ arrival: { languages } }) =>
              languages.length > 0 && format.list(languages.map((one) => languageName(one, lang))),
          },
          {
            id: "topics",
            label: t("filter.topic"),
            cell: ({ arrival: { topics }, tags }) => (
              <>
                {topics.length > 0 && <Terms vocabulary="topics" terms={topics.slice(0, 3)} />}
                {tags.map(({ vocabulary, term }) => (
                  <Terms vocabulary={vocabulary} terms={[term]} />
                ))}
              </>
            ),
          },
          {
            id: "state",
            label: t("column.state"),
            cell: ({ state: standing }) => <Status tone={tones[standing]}>{t(`state.${standing}`)}</Status>,
          },
          { id: "at", label: t("column.at"), cell: ({ arrival: { at } }) => format.date(at, site.zone) },
        ]}
        rows={items}
      />
      <SelectField
        name="tag"
        label={t("form.tag")}
        hint={t("form.tag.hint")}
        options={termOptions("topics", lang, { sorted: true }).map((option) => ({
          ...option,
          value: `topics:${option.value}`,
        }))}
        empty={t("form.tag.none")}
        optional
      />
      <p>
        <button type="submit" class="btn quiet" name="do" value="tag">
          {t("do.tag")}
        </button>
      </p>
    </Form>
  );
};
