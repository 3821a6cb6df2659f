import type { FC } from "hono/jsx";
import {
  Content,
  Empty,
  Filters,
  FilterText,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Met } from "../ask-store.ts";
import type { Contact } from "../contact.ts";
import type { ContactPage } from "../contact-store.ts";

interface Props {
  at: AtEvent;
  path: string;
  me: Contact;
  met: readonly Met[];
  others: ContactPage;
  blocked: readonly { id: string; name: string }[];
  done: string | undefined;
  state: FormState | undefined;
}

/** Who asks for one, whom one is in touch with, who else is there, and what they see of oneself. */
export const ContactsPage: FC<Props> = ({ at, path, me, met, others, blocked, done, state }) => {
  const { t, url } = useView();
  const asked = met.filter(({ ask }) => ask.to === me.id && ask.state === "open");
  const joined = met.filter(({ ask }) => ask.state === "accepted");
  const waiting = met.filter(({ ask }) => ask.from === me.id && ask.state !== "accepted");
  return (
    <>
      <PageHeader
        title={t("contacts.title")}
        lead={<Tell map={at.event.name} />}
        actions={
          <a class="btn quiet" href={url(path.replace(/\/contacts$/, ""))}>
            {t("contacts.back")}
          </a>
        }
      />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{done}</p>
          </Notice>
        )}
        {state?.problems[0] && (
          <Notice tone="err">
            <p>{state.problems[0].message}</p>
          </Notice>
        )}
        {!at.mailed && <p>{t("contacts.no-mail")}</p>}
        {asked.length > 0 && (
          <section aria-labelledby="asked">
            <h2 id="asked">{t("contacts.asked")}</h2>
            <ul class="rows">
              {asked.map((one) => (
                <Asked one={one} path={path} />
              ))}
            </ul>
          </section>
        )}
        {joined.length > 0 && (
          <section aria-labelledby="joined">
            <h2 id="joined">{t("contacts.joined")}</h2>
            <ul class="rows">
              {joined.map(({ other }) => (
                <li>
                  <div>
                    <Person person={other} path={path} />
                    <p>
                      {t("contacts.reached")} <bdi>{other.reach}</bdi>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        {waiting.length > 0 && (
          <section aria-labelledby="waiting">
            <h2 id="waiting">{t("contacts.waiting")}</h2>
            <ul>
              {waiting.map(({ other }) => (
                <li>
                  <bdi>{other.name}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Others path={path} others={others} />
        <Mine me={me} path={path} blocked={blocked} />
      </Content>
    </>
  );
};

const Person: FC<{ person: Pick<Contact, "id" | "name" | "interests">; path: string }> = ({ person, path }) => {
  const { url } = useView();
  return (
    <>
      <h3>
        <a href={url(`${path}/${person.id}`)}>
          <bdi>{person.name}</bdi>
        </a>
      </h3>
      <p>
        <bdi>{person.interests}</bdi>
      </p>
    </>
  );
};

const Asked: FC<{ one: Met; path: string }> = ({ one: { ask, other }, path }) => {
  const { t } = useView();
  return (
    <li>
      <div>
        <Person person={other} path={path} />
        <blockquote>
          <bdi>{ask.text}</bdi>
        </blockquote>
        <p class="small">{t("contacts.accept.tells")}</p>
      </div>
      <div class="acts">
        <Form action={`${path}/${other.id}/accept`} submit={t("contacts.accept", { name: other.name })} />
        <Form action={`${path}/${other.id}/decline`} submit={t("contacts.decline")} />
      </div>
    </li>
  );
};

const Others: FC<{ path: string; others: ContactPage }> = ({ path, others: { contacts, next } }) => {
  const { t, url, path: here } = useView();
  const query = new URLSearchParams(here.split("?")[1] ?? "");
  const q = query.get("q") ?? "";
  const more = new URLSearchParams({ ...(q && { q }), after: next ?? "" });
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t("contacts.others")}</h2>
      <Filters label={t("contacts.others")}>
        <FilterText name="q" label={t("contacts.words")} />
      </Filters>
      {contacts.length === 0 ? (
        <Empty
          title={t(q === "" ? "contacts.nobody" : "contacts.none")}
          why={t(q === "" ? "contacts.nobody.why" : "contacts.none.why")}
        />
      ) : (
        <ul class="rows">
          {contacts.map((other) => (
            <li>
              <div>
                <Person person={other} path={path} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p>
          <a href={url(`${path}?${more}`)} rel="next">
            {t("contacts.more")}
          </a>
        </p>
      )}
    </section>
  );
};

const Mine: FC<{ me: Contact; path: string; blocked: Props["blocked"] }> = ({ me, path, blocked }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t("contacts.mine")}</h2>
      <p>
        <b>
          <bdi>{me.name}</bdi>
        </b>
      </p>
      <p>
        <bdi>{me.interests}</bdi>
      </p>
      <p class="muted">
        {t("contacts.mine.reach")} <bdi>{me.reach}</bdi>
      </p>
      <ul>
        <li>
          <a href={url(`${path}/change`)}>{t("contacts.change")}</a>
        </li>
        <li>
          <a href={url(`${path}/withdraw`)}>{t("contacts.withdraw.title")}</a>
        </li>
      </ul>
      {blocked.length > 0 && (
        <>
          <h3>{t("contacts.blocked")}</h3>
          <ul class="rows">
            {blocked.map(({ id, name }) => (
              <li>
                <bdi>{name}</bdi>
                <Form action={`${path}/${id}/unblock`} submit={t("contacts.unblock", { name })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
