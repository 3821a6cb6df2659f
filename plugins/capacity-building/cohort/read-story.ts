import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, listOf, readDateField, type Translate, textOf } from "@nri-commons/core/web";
import type { Story } from "./cohort.ts";

type Told = Pick<Story, "title" | "url" | "published" | "shown">;

export function readStory(values: FormState["values"], t: Translate): Parsed<Told> {
  const [title, url] = [textOf(values, "title"), textOf(values, "url")];
  const published = readDateField(values, "published");
  const problems: Problem[] = [
    ...(title === "" || title.length > 300 ? [{ path: "title", message: t("story.problem.title") }] : []),
    ...(isHttpUrl(url) && url.length <= 2000 ? [] : [{ path: "url", message: t("cohort.problem.url") }]),
    ...(isLocalDate(published) ? [] : [{ path: "published", message: t("call.problem.day") }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { title, url, published, shown: listOf(values, "shown").includes("yes") } };
}
