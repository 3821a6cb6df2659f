import {
  Breadcrumb,
  ChoiceField,
  ExternalLink,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  SideBox,
  Split,
  Tell,
  Terms,
  TextField,
  termOptions,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { GroupCounts, Signal } from "../signal.ts";
import { RapidLine } from "./rapid-line.tsx";
import { SignalState } from "./signal-state.tsx";
import { SupportTable } from "./support-table.tsx";

export interface SignalPageProps {
  signal: Signal;
  /** All support that is known of. */
  counts: GroupCounts;
  /** How many of them said so here. */
  here: number;
  ownerName: string | undefined;
  /** Who signed in is asked for nothing but their group. */
  signedIn: boolean;
  /** The group for which who signed in supports it already. */
  mine: string | undefined;
  canMail: boolean;
  done: string | undefined;
  state: FormState;
}

/** One signal: what is seen, who supports it, and what became of it. */
export const SignalPage: FC<SignalPageProps> = (props) => {
  const { signal, counts, here, ownerName, done } = props;
  const { t, url, format } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={signal.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/labs/signals"), label: t("signals.title") }]} />}
        kicker={<SignalState signal={signal} />}
        lead={signal.source && <SourceBadge of={signal} name={ownerName} />}
      />
      <Split
        asideLabel={t("signal.support")}
        aside={
          <SideBox title={t("signal.support")}>
            <SupportTable counts={counts} />
            {signal.source && here > 0 && <p class="small">{t("signal.support.here", { count: here })}</p>}
          </SideBox>
        }
      >
        {done && (
          <Notice tone="ok" live>
            <p>{t(`signal.done.${done}`)}</p>
          </Notice>
        )}
        <Prose text={{ format: "plain", text: signal.seen }} />
        <RapidLine signal={signal} />
        <Facts
          facts={[
            { label: t("signal.place"), value: signal.place && <bdi>{signal.place}</bdi> },
            { label: t("signal.raised-by"), value: signal.raisedBy && <bdi>{signal.raisedBy}</bdi> },
            { label: t("signal.raised-on"), value: format.day(signal.raisedOn) },
            {
              label: t("word.topic"),
              value: signal.topics.length > 0 && <Terms vocabulary="topics" terms={signal.topics} />,
            },
            {
              label: t("signal.lab"),
              value: signal.lab && <ExternalLink href={signal.lab.url}>{t("signal.lab.open")}</ExternalLink>,
            },
          ]}
        />
        {signal.evidence.length > 0 && (
          <>
            <h2>{t("signal.evidence")}</h2>
            <ul>
              {signal.evidence.map(({ url: href, name }) => (
                <li>
                  <ExternalLink href={href}>{name && <bdi>{name}</bdi>}</ExternalLink>
                </li>
              ))}
            </ul>
          </>
        )}
        {(signal.state === "open" || signal.state === "lab") && <SupportForm {...props} />}
      </Split>
    </>
  );
};

const SupportForm: FC<SignalPageProps> = ({ signal, signedIn, mine, canMail, state }) => {
  const { t, lang } = useView();
  const at = `/labs/signals/${signal.id}/support`;
  if (!signedIn && !canMail) return null;
  return (
    <section id="support">
      <h2>{t("signal.support.do")}</h2>
      <p>{t(signedIn ? "signal.support.once" : "signal.support.once.mail")}</p>
      {mine !== undefined && (
        <div class="field">
          <PostButton to={`${at}/back`} label={t("signal.support.back")} />
        </div>
      )}
      <Form action={at} state={state} submit={t(mine === undefined ? "signal.support.send" : "signal.support.change")}>
        <ChoiceField name="group" label={t("word.group.mine")} options={termOptions("stakeholder-groups", lang)} />
        {!signedIn && (
          <TextField
            name="email"
            type="email"
            autocomplete="email"
            label={t("signal.support.email")}
            hint={t("signal.support.email.hint")}
          />
        )}
      </Form>
    </section>
  );
};
