import { pickLanguage } from "@nri-commons/core/kit";
import { PostButton, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Brief, BriefOption } from "../brief.ts";
import { FollowUpTable, OptionFacts } from "./option-parts.tsx";

/** All options with what became of them, and what can be done with each. */
export const OptionDesk: FC<{ brief: Brief; at: string }> = ({ brief, at }) => {
  const { t, url } = useView();
  return (
    <>
      <h2>{t("brief.options")}</h2>
      {brief.options.length === 0 && <p>{t("options.none")}</p>}
      {brief.options.map((option) => (
        <OneOption option={option} at={`${at}/options/${option.id}`} />
      ))}
      <p>
        <a class="btn quiet" href={url(`${at}/options/new`)}>
          {t("option.new")}
        </a>
      </p>
    </>
  );
};

const OneOption: FC<{ option: BriefOption; at: string }> = ({ option, at }) => {
  const { t, url, lang } = useView();
  const title = pickLanguage(option.title, lang)?.text ?? "";
  return (
    <section>
      <h3>
        <Tell map={option.title} />
      </h3>
      <OptionFacts option={option} />
      <FollowUpTable
        option={option}
        acts={({ id, by }) => (
          <>
            <a href={url(`${at}/follow-up/${id}`)} aria-label={`${t("word.edit")}: ${by}`}>
              {t("word.edit")}
            </a>{" "}
            <PostButton
              to={`${at}/follow-up/${id}/remove`}
              label={t("word.remove")}
              name={`${t("word.remove")}: ${by}`}
              look="plain"
            />
          </>
        )}
      />
      <ul class="row-acts">
        <li>
          <a href={url(`${at}/edit`)} aria-label={`${t("word.edit")}: ${title}`}>
            {t("word.edit")}
          </a>
        </li>
        <li>
          <a href={url(`${at}/follow-up/new`)} aria-label={`${t("follow.new")}: ${title}`}>
            {t("follow.new")}
          </a>
        </li>
        <li>
          <a href={url(`${at}/remove`)} aria-label={`${t("option.remove")}: ${title}`}>
            {t("option.remove")}
          </a>
        </li>
      </ul>
    </section>
  );
};
