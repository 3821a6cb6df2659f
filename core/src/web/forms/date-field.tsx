import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";
import { FieldGroup } from "./fields.tsx";
import { useField } from "./form-state.tsx";

interface DateFieldProps {
  /** The parts are sent as `{name}.day`, `{name}.month`, `{name}.year`; a problem belongs to `{name}`. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** Day, month by its name, year: a native date field shows the month first to many who read the day first. */
export const DateField: FC<DateFieldProps> = (field) => {
  const { format, words } = useView();
  const { id } = useField(field.name);
  const [day, month, year] = [
    useField(`${field.name}.day`),
    useField(`${field.name}.month`),
    useField(`${field.name}.year`),
  ];
  return (
    <FieldGroup {...field}>
      <div class="parts">
        <div>
          <label for={id}>{words("date.day")}</label>
          <input id={id} name={`${field.name}.day`} value={day.value} inputmode="numeric" />
        </div>
        <div>
          <label for={month.id}>{words("date.month")}</label>
          <select id={month.id} name={`${field.name}.month`}>
            <option value="" />
            {format.months().map((name, index) => (
              <option value={String(index + 1)} selected={month.value === String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={year.id}>{words("date.year")}</label>
          <input id={year.id} name={`${field.name}.year`} value={year.value} inputmode="numeric" />
        </div>
      </div>
    </FieldGroup>
  );
};

/** The three parts as `2027-03-27`; "" when nothing was typed, and what was typed joined by hyphens when it is no date. */
export function readDateField(values: Readonly<Record<string, string | readonly string[]>>, name: string): string {
  const part = (which: string) => String(values[`${name}.${which}`] ?? "").trim();
  const [year, month, day] = [part("year"), part("month"), part("day")];
  if (year + month + day === "") return "";
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date as the values of its three parts: what a form begins with. */
export function dateParts(name: string, date: string | undefined): Record<string, string> {
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  if (year === "") return {};
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(day)) };
}
