import type { Child, FC } from "hono/jsx";
import { isHttpUrl } from "../../../kit/index.ts";
import { Content, PageHeader, Prose, Say, Tell, useView } from "../../../web/index.ts";
import type { SiteSettings } from "../site-ctx.ts";

interface Props {
  settings: SiteSettings;
  /** `@name@host`, by which other software finds this site. */
  handle: string;
  more: readonly Child[];
}

export const AboutPage: FC<Props> = ({ settings, handle, more }) => {
  const { t, site } = useView();
  return (
    <>
      <PageHeader title={t("about.title")} lead={<Say id="about.lead" />} />
      <Content>
        <section>
          <h2>
            <Tell map={site.name} />
          </h2>
          {settings.about ? <Prose text={{ format: "markdown", text: settings.about }} /> : <Summary />}
          {more}
        </section>
        <section>
          <h2>{t("about.network.title")}</h2>
          <p>{t("about.network.text")}</p>
          <p>{t("about.network.origin")}</p>
          {site.footer.standing === "independent" && <p>{t("about.network.independent")}</p>}
          {settings.operator && (
            <p>
              <Say id="about.operator" values={{ operator: settings.operator }} />
            </p>
          )}
        </section>
        <section id="contact">
          <h2>{t("about.contact.title")}</h2>
          {settings.contact ? <Contact contact={settings.contact} /> : <p>{t("about.contact.none")}</p>}
        </section>
        <Privacy />
        <section id="accessibility">
          <h2>{t("about.access.title")}</h2>
          <p>{t("about.access.text")}</p>
          <p>{t("about.access.problem")}</p>
        </section>
        <Reuse handle={handle} />
      </Content>
    </>
  );
};

const Summary: FC = () => {
  const { site, t } = useView();
  return <p>{site.summary ? <Tell map={site.summary} /> : t("about.none")}</p>;
};

const Contact: FC<{ contact: string }> = ({ contact }) => {
  if (isHttpUrl(contact)) {
    return (
      <p>
        <a href={contact}>{new URL(contact).host}</a>
      </p>
    );
  }
  const isMail = /^[^\s@<>"]+@[^\s@<>"]+$/.test(contact);
  return <p>{isMail ? <a href={`mailto:${encodeURIComponent(contact)}`}>{contact}</a> : <bdi>{contact}</bdi>}</p>;
};

const Privacy: FC = () => {
  const { t } = useView();
  return (
    <section id="privacy">
      <h2>{t("about.privacy.title")}</h2>
      <ul>
        {["reading", "names", "shared", "rights"].map((point) => (
          <li>{t(`about.privacy.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
};

const Reuse: FC<{ handle: string }> = ({ handle }) => {
  const { t, site, url } = useView();
  const { licence } = site.footer;
  return (
    <section id="licence">
      <h2>{t("about.reuse.title")}</h2>
      {licence ? (
        <p>
          <Say id="about.reuse.licence" values={{ licence: licence.label }} />{" "}
          <a href={licence.href}>{licence.label}</a>
        </p>
      ) : (
        <p>{t("about.reuse.none")}</p>
      )}
      <ul>
        <li>
          <a href={url("/events.ics")}>{t("about.reuse.calendar")}</a>
        </li>
        <li>
          <a href="/api/docs">{t("about.reuse.api")}</a>
        </li>
        <li>
          {t("about.reuse.activitypub")} <code dir="ltr">{handle}</code>
        </li>
      </ul>
    </section>
  );
};
