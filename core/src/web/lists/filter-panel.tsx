import type { FC } from "hono/jsx";
import { FilterSelect, Filters, FilterText } from "../components/filters.tsx";
import type { Option } from "../forms/fields.tsx";
import { useView } from "../view.tsx";

/** One thing that a list can be narrowed by. Its choices are told only where they are shown: each weighs on the page. */
export interface FilterField {
  name: string;
  label: string;
  /** What choosing nothing means: "All topics". */
  any: string;
  values: readonly string[];
  options(values: readonly string[]): readonly Option[];
}

interface FilterPanelProps {
  /** What the form narrows: "Find events". */
  label: string;
  /** Label of the field for words. */
  words: string;
  fields: readonly FilterField[];
  /** Names of those that most people look for. */
  first: readonly string[];
  /** Where all of them are: `/events/find`. */
  find: string;
}

/** Above a list: what most people look for first, what else is chosen with a link that leaves it out, and the way to the rest. */
export const FilterPanel: FC<FilterPanelProps> = ({ label, words: ofWords, fields, first, find }) => {
  const { path, url, words } = useView();
  const query = queryOf(path);
  const isFirst = ({ name }: FilterField) => first.includes(name);
  const chosen = fields.filter((field) => !isFirst(field) && query.get(field.name));
  const kept = [...chosen.map(({ name }) => name), ...(query.get("in") === "mine" ? ["in"] : [])];
  return (
    <>
      <Filters label={label}>
        <FilterText name="q" label={ofWords} />
        {fields.filter(isFirst).map((field) => (
          <Choice field={field} />
        ))}
        {kept.map((name) => (
          <input type="hidden" name={name} value={query.get(name) ?? ""} />
        ))}
      </Filters>
      <ul class="share">
        {chosen.map((field) => (
          <Chosen field={field} value={query.get(field.name) ?? ""} />
        ))}
        <li>
          <a href={url(withQuery(find, query))}>{words("lists.find")}</a>
        </li>
      </ul>
    </>
  );
};

interface FindFormProps extends Pick<FilterPanelProps, "label" | "words" | "fields"> {
  /** The list that is narrowed. */
  list: string;
}

/** Everything that a list can be narrowed by, on a page of its own. */
export const FindForm: FC<FindFormProps> = ({ label, words, fields, list }) => {
  const query = queryOf(useView().path);
  return (
    <Filters label={label} list={list}>
      <FilterText name="q" label={words} />
      {fields.map((field) =>
        field.values.length > 0 ? (
          <Choice field={field} />
        ) : (
          query.get(field.name) && <input type="hidden" name={field.name} value={query.get(field.name) ?? ""} />
        ),
      )}
      {query.get("in") === "mine" && <input type="hidden" name="in" value="mine" />}
    </Filters>
  );
};

/** What is chosen and has no field here: pressed, it is left out. */
const Chosen: FC<{ field: FilterField; value: string }> = ({ field: { name, label, options }, value }) => {
  const { path, url, words } = useView();
  const [told] = options([value]);
  return (
    <li>
      <a href={url(without(path, name))}>
        <span class="vh">{words("lists.without")} </span>
        <bdi>
          {label}:{" "}
          <bdi lang={told?.lang} dir={told?.dir}>
            {told?.label ?? value}
          </bdi>
        </bdi>
        <span aria-hidden="true"> ×</span>
      </a>
    </li>
  );
};

const Choice: FC<{ field: FilterField }> = ({ field: { name, label, any, values, options } }) => (
  <FilterSelect name={name} label={label} any={any} options={options(values)} />
);

function queryOf(path: string): URLSearchParams {
  return new URLSearchParams(path.split("?")[1]);
}

function without(path: string, name: string): string {
  const query = queryOf(path);
  query.delete(name);
  query.delete("cursor");
  return withQuery(path.split("?")[0] ?? "/", query);
}

/** `address` may have a query of its own, which wins. */
function withQuery(address: string, query: URLSearchParams): string {
  const [place = "/", own] = address.split("?");
  const all = new URLSearchParams(query);
  all.delete("cursor");
  for (const [name, value] of new URLSearchParams(own)) all.set(name, value);
  return all.size === 0 ? place : `${place}?${all}`;
}
