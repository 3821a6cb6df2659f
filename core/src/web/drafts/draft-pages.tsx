import type { Child, FC } from "hono/jsx";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { type Fact, Facts } from "../components/facts.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Form } from "../forms/form.tsx";
import type { FormState } from "../forms/form-state.tsx";
import { useView } from "../view.tsx";
import type { Draft, DraftFormDefinition, DraftStep } from "./draft-definition.ts";

interface StepProps {
  form: DraftFormDefinition;
  step: DraftStep;
  draft: Draft | undefined;
  state: FormState;
  fields: Child;
}

export const StepPage: FC<StepProps> = ({ form, step, draft, state, fields }) => {
  const { t, words, path } = useView();
  const place = form.steps.indexOf(step);
  // What it begins from stands in the address, and is asked for once more by the first page that is sent.
  const query = /\?.*/.exec(path)?.[0] ?? "";
  return (
    <>
      <PageHeader
        title={step.title(t)}
        crumbs={<Crumbs form={form} />}
        kicker={
          <>
            <span>{form.title({ about: draft?.about }, t)}</span>
            <span>{words("draft.step", { step: place + 1, steps: form.steps.length + 1 })}</span>
          </>
        }
      />
      <Content>
        <Form
          action={`${form.at}/${draft ? `${draft.id}/${step.id}` : `new${query}`}`}
          state={state}
          multipart={step.multipart === true}
          keeps
          submit={words("draft.next")}
          others={
            <>
              <button type="submit" class="btn quiet" name="nri_go" value="later">
                {words("draft.later")}
              </button>
              {place > 0 && (
                <button type="submit" class="btn quiet" name="nri_go" value="back">
                  {words("draft.back")}
                </button>
              )}
            </>
          }
        >
          {fields}
        </Form>
        {draft && <Discard form={form} draft={draft} />}
      </Content>
    </>
  );
};

interface CheckProps {
  form: DraftFormDefinition;
  draft: Draft;
  state: FormState;
  /** Pages with something missing or wrong. */
  unfinished: readonly DraftStep[];
  answers: readonly { step: DraftStep; facts: readonly Fact[] }[];
  preview: Child;
  finish: string;
  others: Child;
  asks: Child;
}

export const CheckPage: FC<CheckProps> = (props) => {
  const { form, draft, state, unfinished, answers, preview, finish, others, asks } = props;
  const { t, words, url } = useView();
  const hrefOf = (step: DraftStep) => url(`${form.at}/${draft.id}/${step.id}`);
  return (
    <>
      <PageHeader
        title={words("draft.check")}
        crumbs={<Crumbs form={form} />}
        kicker={
          <>
            <span>{form.title(draft, t)}</span>
            <span>{words("draft.step", { step: form.steps.length + 1, steps: form.steps.length + 1 })}</span>
          </>
        }
      />
      <Content>
        {unfinished.length > 0 && (
          <Notice tone="warn" title={words("draft.unfinished")}>
            <ul>
              {unfinished.map((step) => (
                <li>
                  <a href={hrefOf(step)}>{step.title(t)}</a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {preview}
        {answers.map(({ step, facts }) => (
          <section aria-labelledby={`step-${step.id}`}>
            <h2 id={`step-${step.id}`}>{step.title(t)}</h2>
            <Facts facts={facts} />
            <p>
              <a href={hrefOf(step)}>
                {words("draft.change")} <span class="vh">{step.title(t)}</span>
              </a>
            </p>
          </section>
        ))}
        <Form
          action={`${form.at}/${draft.id}/check`}
          state={state}
          submit={finish}
          others={
            <>
              {others}
              <a class="btn quiet" href={url(form.home.href)}>
                {words("draft.later")}
              </a>
            </>
          }
        >
          {asks}
        </Form>
        <Discard form={form} draft={draft} />
      </Content>
    </>
  );
};

export const DiscardPage: FC<{ form: DraftFormDefinition; draft: Draft }> = ({ form, draft }) => {
  const { t, words, url } = useView();
  return (
    <>
      <PageHeader
        title={words("draft.discard.title", { name: form.nameOf(draft.values, t) })}
        crumbs={<Crumbs form={form} />}
        lead={words(draft.about === undefined ? "draft.discard.new" : "draft.discard.change")}
      />
      <Content>
        <Form
          action={`${form.at}/${draft.id}/discard`}
          submit={words("draft.discard")}
          others={
            <a class="btn quiet" href={url(`${form.at}/${draft.id}/check`)}>
              {words("draft.keep")}
            </a>
          }
        />
      </Content>
    </>
  );
};

const Crumbs: FC<{ form: DraftFormDefinition }> = ({ form }) => {
  const { t, url } = useView();
  return <Breadcrumb steps={[{ href: url(form.home.href), label: form.home.label(t) }]} />;
};

const Discard: FC<{ form: DraftFormDefinition; draft: Draft }> = ({ form, draft }) => {
  const { words, url } = useView();
  return (
    <p class="no-print">
      <a href={url(`${form.at}/${draft.id}/discard`)}>{words("draft.discard")}</a>
    </p>
  );
};
