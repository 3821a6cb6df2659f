import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader } from "../../../web/index.ts";

/** One button: what it does is done by pressing it, not by opening the page. */
export const ButtonPage: FC<{ title: string; lead: string; button: string; state: FormState }> = (props) => (
  <>
    <PageHeader title={props.title} lead={props.lead} />
    <Content>
      <Form state={props.state} submit={props.button} />
    </Content>
  </>
);
