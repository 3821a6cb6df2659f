import { addDays } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { Activity } from "../activities/activity.ts";
import { say } from "../say.ts";
import type { Decision } from "./application.ts";
import type { Call } from "./call.ts";

interface Letter {
  subject: string;
  paragraphs: readonly string[];
}

interface Compose {
  activity: Activity;
  call: Call;
  decision: Decision;
  lang: string;
  /** On which day it goes out, at the site's place. */
  today: string;
}

/** The team's own words where it wrote some in that language or one that stands for it, ours otherwise. */
export async function composeLetter({ activity, call, decision, lang, today }: Compose): Promise<Letter> {
  const { t, format } = await say(lang);
  const title = pickLanguage(activity.title, lang)?.text ?? "";
  const own = pickLanguage(call.letters[decision] ?? {}, lang)?.text;
  const until = format.day(addDays(today, call.answerDays));
  return {
    subject: t(`letter.${decision}.subject`, { title }),
    paragraphs: [
      t(`letter.${decision}`, { title }),
      own ?? "",
      decision === "accepted" ? t("letter.answer", { until }) : "",
    ].filter(Boolean),
  };
}
