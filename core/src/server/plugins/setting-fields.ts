import * as z from "zod/mini";
import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";
import type { Plugin, SettingField } from "../../plugin/index.ts";
import type { Translate } from "../../web/index.ts";

/** What can be asked in a form, of a plugin whose settings are a zod object; the names of what cannot. */
export function settingFields(
  { settings }: Plugin,
  given: Readonly<Record<string, unknown>>,
  t?: Translate,
): { fields: SettingField[]; others: string[] } {
  const properties = propertiesOf(settings);
  const fields: SettingField[] = [];
  const others = Object.keys(given).filter((name) => !(name in properties));
  for (const [name, property] of Object.entries(properties)) {
    const kind = isJsonObject(property) ? kindOf(property) : undefined;
    if (kind === undefined || !isJsonObject(property)) {
      others.push(name);
      continue;
    }
    const value = given[name] ?? property["default"];
    fields.push({
      name,
      kind,
      ...wordsOf(name, property, t),
      ...(Array.isArray(property["enum"]) ? { choices: property["enum"].map(String) } : {}),
      ...(value === undefined || value === null ? {} : { value: String(value) }),
    });
  }
  return { fields, others };
}

/** What was typed, as the schema wants it; an empty text is left out. */
export function toSettingValues(
  fields: readonly SettingField[],
  values: Readonly<Record<string, string>>,
): Record<string, Json> {
  const settings: Record<string, Json> = {};
  for (const { name, kind } of fields) {
    const text = values[name]?.trim() ?? "";
    if (kind === "yes-no") settings[name] = text === "yes";
    else if (text !== "") settings[name] = kind === "number" && !Number.isNaN(Number(text)) ? Number(text) : text;
  }
  return settings;
}

/** In the plugin's own words where it has them, else as its schema describes it. */
function wordsOf(name: string, { description }: JsonObject, t: Translate | undefined) {
  const [label, hint] = [`setting.${name}`, `setting.${name}.hint`];
  const said = t?.has(hint) ? t(hint) : description;
  return {
    ...(t?.has(label) && { label: t(label) }),
    ...(typeof said === "string" && { description: said }),
  };
}

function kindOf({ type, enum: choices }: JsonObject): SettingField["kind"] | undefined {
  if (Array.isArray(choices)) return "choice";
  if (type === "string") return "text";
  if (type === "number" || type === "integer") return "number";
  if (type === "boolean") return "yes-no";
  return undefined;
}

function propertiesOf(schema: unknown): JsonObject {
  if (typeof schema !== "object" || schema === null || !("_zod" in schema)) return {};
  try {
    const described: unknown = z.toJSONSchema(schema as unknown as z.ZodMiniType, {
      io: "input",
      unrepresentable: "any",
    });
    const properties = isJsonObject(described) ? described["properties"] : undefined;
    return isJsonObject(properties) ? properties : {};
  } catch {
    return {};
  }
}
