import { Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Question } from "../call.ts";

export const QuestionList: FC<{ at: string; questions: readonly Question[] }> = ({ at, questions }) => {
  const { t, url } = useView();
  return (
    <>
      {questions.length === 0 && <p>{t("call.questions.none")}</p>}
      <ul class="rows">
        {questions.map(({ id, label, kind, required }) => (
          <li>
            <span>
              <a href={url(`${at}/${id}`)}>
                <Tell map={label} />
              </a>{" "}
              <span class="muted">
                {t(`call.question.${kind}`)}
                {required && ` · ${t("call.question.required")}`}
              </span>
            </span>
            <a href={url(`${at}/${id}/remove`)}>{t("call.question.remove")}</a>
          </li>
        ))}
      </ul>
      <p>
        <a class="btn" href={url(`${at}/new`)}>
          {t("call.question.new")}
        </a>
      </p>
    </>
  );
};
