import type { Context } from "hono";
import type { Picture } from "../../content/types/index.ts";
import type { KeptPicture } from "../../files/index.ts";
import type { LanguageMap, Problem } from "../../kit/index.ts";
import type { Translate } from "../messages/translate.ts";
import type { ConsoleEnv } from "../page-env.ts";
import { type FormState, textOf } from "./form-state.tsx";
import { pictureProblem, readAlt } from "./picture-field.tsx";
import { readFiles } from "./read-form.ts";

type Values = FormState["values"];

/** What a plugin's `ctx.pictures` has with `pictures:write`. */
interface PictureKeeper {
  put(bytes: Buffer): Promise<KeptPicture>;
  urlOf(picture: KeptPicture): string;
}

/**
 * For `take` of a draft form: draws what was chosen anew and names it among the form's values from then on, or takes
 * away what was there. A picture that is not taken leaves the one before it in its place.
 */
export async function takePicture(
  c: Context<ConsoleEnv>,
  pictures: PictureKeeper,
  { name, values }: { name: string; values: Values },
): Promise<{ values: Values; problems: Problem[] }> {
  const [file] = await readFiles(c, `${name}.file`);
  const removes = textOf(values, `${name}.remove`) === "yes";
  if (file === undefined) return { values: removes ? withoutPicture(values, name) : values, problems: [] };
  try {
    const picture = await pictures.put(await file.bytes());
    const { [`${name}.remove`]: _, ...kept } = values;
    return { values: { ...kept, ...addressOf(name, pictures.urlOf(picture), picture) }, problems: [] };
  } catch (error) {
    const problem = pictureProblem(error, `${name}.file`, c.var.view.words);
    if (problem === undefined) throw error;
    return { values, problems: [problem] };
  }
}

interface PictureAsked {
  name: string;
  /** Of the words beside it. */
  lang: string;
  /** What was there before. */
  known?: Picture | undefined;
}

/** The picture that the form has, if any; `lang` is that of the words beside it, and what was said in others stays. */
export function pictureOf(values: Values, { name, lang, known }: PictureAsked): Picture | undefined {
  const url = textOf(values, `${name}.kept`);
  if (url === "") return undefined;
  const [width, height] = textOf(values, `${name}.size`).split("x").map(Number);
  const same = known?.url === url ? known : undefined;
  const said = textOf(values, `${name}.decorative`) === "yes" ? "" : textOf(values, `${name}.alt`);
  const text = said.replace(/\s+/g, " ").slice(0, 1000);
  const alt: LanguageMap = text === "" ? {} : { ...same?.alt, [lang]: text };
  return {
    url,
    mediaType: same?.mediaType ?? "image/webp",
    ...(width && height ? { width, height } : {}),
    ...(Object.keys(alt).length > 0 && { alt }),
  };
}

/** A picture as the fields of a form hold it. */
export function pictureValues(name: string, picture: Picture | undefined, lang: string): Record<string, string> {
  if (picture === undefined) return {};
  const { url, width, height, alt = {} } = picture;
  const text = alt[lang] ?? Object.values(alt)[0] ?? "";
  return {
    ...addressOf(name, url, { width, height }),
    ...(text === "" ? { [`${name}.decorative`]: "yes" } : { [`${name}.alt`]: text }),
  };
}

/** A picture needs words for those who do not see it; no picture needs none. */
export function missingAlt(values: Values, name: string, t: Translate): Problem[] {
  if (textOf(values, `${name}.kept`) === "") return [];
  const alt = readAlt(values, name, t);
  return alt.ok ? [] : [...alt.problems];
}

function addressOf(name: string, url: string, { width, height }: Pick<Picture, "width" | "height">) {
  return { [`${name}.kept`]: url, ...(width && height ? { [`${name}.size`]: `${width}x${height}` } : {}) };
}

function withoutPicture(values: Values, name: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith(`${name}.`)));
}
