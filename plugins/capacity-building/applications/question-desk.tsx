import { Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  Breadcrumb,
  ChoiceField,
  type ConsoleEnv,
  Content,
  OwnText,
  PageHeader,
  Tell,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { atCall, stepsTo } from "./at-desk.ts";
import { mostQuestions, type Question, questionKinds } from "./call.ts";
import { putCall } from "./call-store.ts";
import { QuestionList } from "./pages/question-list.tsx";
import { SelectionTabs } from "./pages/selection-tabs.tsx";
import { readQuestion } from "./read-call.ts";

/** What the coordinator asks in their own words, one question a page. */
export function addQuestionDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/questions`, async (c) => {
    const desk = await atCall(ctx, c);
    const { t, view } = c.var;
    const steps = stepsTo(c, desk).map(({ href, label }) => ({ href: view.url(href), label }));
    return c.var.page({
      title: t("call.questions"),
      body: (
        <>
          <PageHeader
            title={t("call.questions")}
            lead={<Tell map={desk.activity.title} />}
            crumbs={<Breadcrumb steps={steps} />}
          />
          <Content>
            <SelectionTabs path={desk.path} current="questions" />
            <QuestionList at={`${desk.path}/questions`} questions={desk.call.questions} />
          </Content>
        </>
      ),
    });
  });
  addQuestionForm(ctx, app, at);
  addSureRoute(app, `${at}/questions/:question{[0-9a-z]{26}}/remove`, {
    find: (c) => atQuestion(ctx, c),
    title: (c) => c.var.t("call.question.remove"),
    name: ({ question }) => question && <Tell map={question.label} />,
    effect: (c) => <p>{c.var.t("call.question.remove.effect")}</p>,
    back: ({ path }) => `${path}/questions`,
    submit: (c) => c.var.t("call.question.remove"),
    async accept(_, { call, path, id }) {
      const questions = call.questions.filter((one) => one.id !== id);
      await ctx.transaction((tx) => putCall(tx.db, { ...call, questions }));
      return `${path}/questions`;
    },
  });
}

function addQuestionForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/questions/:question{new|[0-9a-z]{26}}`, {
    find: (c) => atQuestion(ctx, c),
    title: (c, { question }) => c.var.t(question ? "call.question.change" : "call.question.new"),
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/questions`, label: c.var.t("call.questions") }),
    start: (c, { question }) => ({
      ...{ label: question?.label[c.var.lang] ?? "", options: question?.options?.[c.var.lang] ?? "" },
      ...{ kind: question?.kind ?? "text", required: question?.required ? "yes" : "" },
    }),
    draw(c, { question }) {
      const { t } = c.var;
      return (
        <>
          <OwnText name="label" label={t("call.question.label")} known={question?.label} />
          <ChoiceField
            name="kind"
            label={t("call.question.kind")}
            options={questionKinds.map((value) => ({ value, label: t(`call.question.${value}`) }))}
          />
          <OwnText
            name="options"
            label={t("call.question.options")}
            hint={t("call.question.options.hint")}
            rows={5}
            known={question?.options}
            optional
          />
          <ChoiceField
            name="required"
            label={t("call.question.required")}
            options={[{ value: "yes", label: t("call.question.required.yes") }]}
            many
            optional
          />
        </>
      );
    },
    submit: (c) => c.var.t("people.save"),
    async accept(c, { call, path, question, id }, values) {
      const { lang, t } = c.var;
      if (question === undefined && call.questions.length >= mostQuestions)
        return [{ path: "label", message: t("call.problem.many", { most: mostQuestions }) }];
      const read = readQuestion(values, { id, known: question, lang, t });
      if (!read.ok) return read.problems;
      const questions = question
        ? call.questions.map((one) => (one.id === id ? read.value : one))
        : [...call.questions, read.value];
      await ctx.transaction((tx) => putCall(tx.db, { ...call, questions }));
      return `${path}/questions`;
    },
  });
}

async function atQuestion(ctx: CapacityCtx, c: Context<ConsoleEnv>) {
  const desk = await atCall(ctx, c);
  const asked = c.req.param("question") ?? "";
  const question: Question | undefined = desk.call.questions.find((one) => one.id === asked);
  if (question === undefined && asked !== "new") throw new Refusal("not-found");
  return { ...desk, question, id: question?.id ?? ctx.ids.ulid() };
}
