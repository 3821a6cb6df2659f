import type { Context } from "hono";
import type { Expert, Picture } from "../../../content/types/index.ts";
import type { Problem } from "../../../kit/index.ts";
import {
  type FormState,
  missingAlt,
  type PageEnv,
  pictureOf,
  pictureProblem,
  readFiles,
  textOf,
} from "../../../web/index.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";

interface Sent {
  values: FormState["values"];
  known: Expert;
  /** What else is wrong with the form. */
  problems: readonly Problem[];
}

type ReadPhoto = { ok: true; photo: Picture | undefined } | { ok: false; problems: readonly Problem[] };

/**
 * The photo that a person sent with the form, or that stands there already. Nothing of a person is kept before they agreed: while
 * anything else is wrong a new photo is not, and is asked for again.
 */
export async function readPhoto(ctx: ExpertsCtx, c: Context<PageEnv>, sent: Sent): Promise<ReadPhoto> {
  const { values, known, problems } = sent;
  const { t, lang } = c.var;
  const before = known.fields.photo?.value;
  const [file] = await readFiles(c, "photo.file");
  const removes = textOf(values, "photo.remove") === "yes";
  if (!file && (removes || before === undefined || textOf(values, "photo.kept") !== before.url)) {
    return problems.length > 0 ? { ok: false, problems } : { ok: true, photo: undefined };
  }
  const unsaid = missingAlt({ ...values, "photo.kept": "-" }, "photo", t);
  const wrong = [...problems, ...unsaid];
  const again = file ? [{ path: "photo.file", message: t("mine.problem.photo") }] : [];
  if (wrong.length > 0) return { ok: false, problems: [...wrong, ...again] };
  if (!file) return { ok: true, photo: pictureOf(values, { name: "photo", lang, known: before }) };
  try {
    const picture = await ctx.pictures.put(await file.bytes());
    const size = { "photo.kept": ctx.pictures.urlOf(picture), "photo.size": `${picture.width}x${picture.height}` };
    return { ok: true, photo: pictureOf({ ...values, ...size }, { name: "photo", lang }) };
  } catch (error) {
    const problem = pictureProblem(error, "photo.file", t);
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}
