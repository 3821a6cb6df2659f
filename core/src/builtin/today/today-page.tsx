import type { FC } from "hono/jsx";
import type { Step, Task, TodayParts } from "../../web/index.ts";
import { Content, Figure, Notice, PageHeader, Status, useView } from "../../web/index.ts";

interface Props {
  parts: TodayParts;
  name: string;
  /** True right after the setup. */
  isNew: boolean;
}

/** One alert at most, the steps of the setup while one is left, three numbers, the next three tasks; these first once the site is in use. */
export const TodayPage: FC<Props> = ({ parts, name, isNew }) => {
  const { t, url, format, now, site } = useView();
  const [alert] = parts.tasks.filter(({ urgency }) => urgency === "now");
  const next = parts.tasks.filter((task) => task !== alert).slice(0, 3);
  const open = parts.steps.filter(({ done }) => !done);
  const begun = parts.steps.some(({ begins, done }) => begins && done);
  const setup = open.length > 0 && <Setup steps={parts.steps} open={open.length} />;
  const tasks = <Tasks tasks={next} isRest={alert !== undefined} />;
  return (
    <>
      <PageHeader title={t("title")} lead={format.date(now, site.zone)} />
      <Content>
        {isNew && (
          <Notice tone="ok" title={t("welcome", { name })} live>
            <p>{t("welcome.next")}</p>
          </Notice>
        )}
        {alert && <Alert task={alert} />}
        {begun ? tasks : setup}
        {parts.figures.length > 0 && (
          <section aria-labelledby="numbers">
            <h2 id="numbers">{t("numbers")}</h2>
            <ul class="three">
              {parts.figures.slice(0, 3).map(({ label, value, href }) => (
                <li>
                  <a href={url(href)}>
                    <Figure value={value} label={label} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {begun ? setup : tasks}
      </Content>
    </>
  );
};

const Tasks: FC<{ tasks: readonly Task[]; isRest: boolean }> = ({ tasks, isRest }) => {
  const { t } = useView();
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t("tasks")}</h2>
      {tasks.length === 0 ? (
        <p>{t(isRest ? "tasks.no-others" : "tasks.none")}</p>
      ) : (
        <ul class="todo">
          {tasks.map((task) => (
            <TaskItem task={task} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Alert: FC<{ task: Task }> = ({ task: { title, why, href } }) => {
  const { t, url } = useView();
  return (
    <Notice tone="err" title={title}>
      {why && <p>{why}</p>}
      <p>
        <a href={url(href)}>{t("alert.see")}</a>
      </p>
    </Notice>
  );
};

const TaskItem: FC<{ task: Task }> = ({ task: { title, why, href } }) => {
  const { url } = useView();
  return (
    <li>
      <h3>
        <a href={url(href)}>{title}</a>
      </h3>
      {why && <p>{why}</p>}
    </li>
  );
};

const Setup: FC<{ steps: readonly Step[]; open: number }> = ({ steps, open }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby="setup">
      <h2 id="setup">{t("setup")}</h2>
      <p>{t("setup.left", { count: open, all: steps.length })}</p>
      <ol class="todo">
        {inOrder(steps).map(({ title, why, href, done }) => (
          <li class={done ? "done" : undefined}>
            <h3>{done ? title : <a href={url(href)}>{title}</a>}</h3>
            {done ? <Status tone="ok">{t("setup.done")}</Status> : <p>{why}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What is left to do stands first. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted((one, other) => Number(one.done) - Number(other.done));
}
