import type { FC } from "hono/jsx";
import { SelectField } from "./fields.tsx";
import { useField } from "./form-state.tsx";

/** A place's time zone, by its IANA name: `Africa/Nairobi`. What was chosen before is offered, whatever this runtime lists. */
export const ZoneField: FC<{ name: string; label: string; hint?: string }> = ({ name, label, hint }) => {
  const { value } = useField(name);
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(value ? [value] : [])]);
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      options={[...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      empty=""
    />
  );
};
