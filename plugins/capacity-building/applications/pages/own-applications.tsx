import type { LanguageMap } from "@nri-commons/core/kit";
import { Form, Notice, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Application, standingOf } from "../application.ts";

export interface OwnApplication {
  one: Application;
  title: LanguageMap;
  mayChange: boolean;
}

const tones: Readonly<Record<ReturnType<typeof standingOf>, Tone>> = {
  asked: "warn",
  in: "calm",
  accepted: "ok",
  waiting: "calm",
  refused: "calm",
  confirmed: "ok",
  declined: "calm",
  lapsed: "calm",
  withdrawn: "calm",
};

/** On somebody's own page: where each of their applications stands, and what they can do about it. */
export const OwnApplications: FC<{ path: string; zone: string; applications: readonly OwnApplication[] }> = ({
  path,
  zone,
  applications,
}) => {
  const { t, format } = useView();
  return (
    <>
      <h2>{t("apply.own")}</h2>
      {applications.map(({ one, title, mayChange }) => {
        const standing = standingOf(one);
        const at = `${path}/applications/${one.id}`;
        const until = one.answerBy === undefined ? "" : format.date(one.answerBy - 1, zone);
        const isOpen = standing === "asked" || standing === "in" || standing === "waiting";
        const others = (
          <>
            {mayChange && <Act to={`${at}/change`} label={t("apply.change")} />}
            {isOpen && <Act to={`${at}/withdraw`} label={t("apply.withdraw")} />}
          </>
        );
        return (
          <Notice tone={tones[standing]}>
            <h3>
              <Tell map={title} />
            </h3>
            <p>{t(`apply.state.${standing}`, { until })}</p>
            {standing === "asked" ? (
              <Form action={`${at}/confirm`} submit={t("apply.confirm")} others={others} />
            ) : (
              <div class="acts">
                {standing === "accepted" && <Act to={`${at}/take`} label={t("place.confirmed")} main />}
                {standing === "accepted" && <Act to={`${at}/give-back`} label={t("place.declined")} />}
                {others}
              </div>
            )}
          </Notice>
        );
      })}
    </>
  );
};

const Act: FC<{ to: string; label: string; main?: boolean }> = ({ to, label, main }) => {
  const { url } = useView();
  return (
    <a class={main ? "btn" : "btn quiet"} href={url(to)}>
      {label}
    </a>
  );
};
