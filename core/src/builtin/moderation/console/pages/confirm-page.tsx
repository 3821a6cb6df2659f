import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, Say, Tell, textOf, useView } from "../../../../web/index.ts";
import type { Chosen } from "../decide-form.ts";
import type { ReportFile } from "../desk.ts";
import { DeskHead } from "./desk-head.tsx";

interface Props {
  action: Exclude<Chosen, "dismiss">;
  report: ReportFile;
  /** What was chosen and written on the page before. */
  values: FormState["values"];
}

/** Before something is taken out of sight: what it is, how far it reaches, and that it can be ended. */
export const ConfirmPage: FC<Props> = ({ action, report, values }) => {
  const { t, url } = useView();
  const at = `/console/moderation/reports/${report.n}`;
  const foreign = action === "hide" && report.origin !== undefined;
  return (
    <>
      <DeskHead
        title={t(`console.do.${action}`)}
        lead={
          action === "hide" && report.item ? <Tell map={report.item.title} /> : <bdi dir="ltr">{report.origin}</bdi>
        }
      />
      <Content>
        <Notice tone="warn">
          <p>
            <Say id={`console.effect.${action}`} values={{ site: report.origin ?? "" }} />
          </p>
          {action === "hide" && <p>{t(foreign ? "console.copies.theirs" : "console.copies.ours")}</p>}
          <p>{t("console.back")}</p>
        </Notice>
        <Form
          action={at}
          submit={t(`console.do.${action}`)}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        >
          <input type="hidden" name="sure" value="yes" />
          {["action", "reason", "note"].map((name) => (
            <input type="hidden" name={name} value={textOf(values, name)} />
          ))}
        </Form>
      </Content>
    </>
  );
};
