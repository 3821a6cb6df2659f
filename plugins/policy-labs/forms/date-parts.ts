/** A day as the three parts of a date field. */
export function dateParts(name: string, date: string | undefined): Record<string, string> {
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  if (year === "") return {};
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(day)) };
}
