import type { Child, FC } from "hono/jsx";
import type { Option } from "../forms/fields.tsx";
import { useView } from "../view.tsx";

interface FiltersProps {
  /** What the form narrows: "Find events". */
  label: string;
  /** The id of the part of the page that is narrowed, when it is not the whole. */
  section?: string;
  /** The list that is narrowed, when it is not the page itself. */
  list?: string;
  children?: Child;
}

/** A GET form over a list: its state is the address, so that it can be shared, and works without script. */
export const Filters: FC<FiltersProps> = ({ label, section, list, children }) => {
  const { path, url, words } = useView();
  const [place = "/", search] = path.split("?");
  const to = section === undefined ? url(list ?? place) : `${url(place)}#${section}`;
  return (
    <search>
      <form class="filters" action={to} aria-label={label}>
        {children}
        <div class="acts">
          <button type="submit" class="btn">
            {words("filters.show")}
          </button>
          {search && (
            <a class="btn quiet" href={to}>
              {words("filters.clear")}
            </a>
          )}
        </div>
      </form>
    </search>
  );
};

interface FilterSelectProps {
  name: string;
  label: string;
  options: readonly Option[];
  /** What choosing nothing means: "All topics". */
  any: string;
}

export const FilterSelect: FC<FilterSelectProps> = ({ name, label, options, any }) => {
  const chosen = useQuery(name);
  return (
    <div>
      <label for={`f-${name}`}>{label}</label>
      <select id={`f-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen} lang={option.lang} dir={option.dir}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

export const FilterText: FC<{ name: string; label: string }> = ({ name, label }) => (
  <div>
    <label for={`f-${name}`}>{label}</label>
    <input id={`f-${name}`} name={name} type="search" value={useQuery(name)} dir="auto" />
  </div>
);

function useQuery(name: string): string {
  const [, search] = useView().path.split("?");
  return new URLSearchParams(search).get(name) ?? "";
}
