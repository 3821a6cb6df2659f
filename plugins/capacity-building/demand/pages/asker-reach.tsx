import { Notice, TextArea, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Reach } from "../asker/reach-of.ts";
import type { RequestContact } from "../capacity-request.ts";

/** Words to who asked, and how they come to them; nothing where nobody is known. */
export const WordsToAsker: FC<{ reach: Reach | undefined; gone?: boolean }> = ({ reach, gone = false }) => {
  const { t } = useView();
  if (reach === undefined) return null;
  const by = gone && reach.by === "page" ? "nothing" : reach.by;
  return (
    <>
      <HowTheyLearn reach={{ ...reach, by }} />
      {by !== "nothing" && (
        <TextArea name="words" label={t("asker.words.to")} hint={t(`asker.words.to.${by}`)} rows={4} optional />
      )}
    </>
  );
};

/** Said only where it needs to be: a letter goes out by itself. */
export const HowTheyLearn: FC<{ reach: Reach }> = ({ reach: { by, contact } }) => {
  const { t } = useView();
  if (by === "letter") return <p>{t("asker.learns.letter")}</p>;
  return (
    <Notice tone="warn" title={t("asker.learns.no-mail")}>
      <p>
        {t(`asker.learns.${by}`)} {contact ? <ContactLine contact={contact} /> : t("request.contact.hidden")}
      </p>
    </Notice>
  );
};

export const ContactLine: FC<{ contact: RequestContact }> = ({ contact: { name, email } }) => (
  <>
    <bdi>{name}</bdi>, <a href={`mailto:${email}`}>{email}</a>
  </>
);
