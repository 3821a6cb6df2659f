import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  DateField,
  Details,
  EventDate,
  Facts,
  Form,
  Notice,
  OriginBadge,
  PageHeader,
  Prose,
  SelectField,
  ShareLinks,
  SideBox,
  Split,
  Status,
  Table,
  TextArea,
  TextField,
} from "../index.ts";
import { remote, timed } from "./sample-events.tsx";

export const EventView: FC = () => (
  <>
    <PageHeader
      crumbs={<Breadcrumb steps={[{ href: "/en/events", label: "Events" }]} />}
      kicker={
        <>
          <Status tone="warn">Postponed</Status>
          <OriginBadge source={remote} name="Fiji IGF" />
        </>
      }
      title={<bdi>Kenya IGF 2027: meaningful access and digital trust</bdi>}
      lead={<EventDate when={timed(27, "Africa/Nairobi")} />}
      actions={
        <a class="btn" href="/en/register">
          Register at the organiser’s site
        </a>
      }
    />
    <Split
      asideLabel="Details"
      aside={
        <>
          <SideBox title="Details">
            <Facts
              facts={[
                { label: "Place", value: "KICC, Nairobi, Kenya" },
                { label: "Languages", value: "English, Kiswahili" },
                { label: "Accessibility", value: undefined, always: true },
              ]}
            />
          </SideBox>
          <SideBox title="Share">
            <ShareLinks title="Kenya IGF 2027" calendar="/en/events/1.ics" />
          </SideBox>
        </>
      }
    >
      <Notice tone="warn" title="This event has been postponed">
        <p>The organisers will tell the new date here.</p>
      </Notice>
      <h2>About this event</h2>
      <Prose
        text={{
          format: "html",
          text: {
            fr: "<p>Une journée pour parler d’<b>accès</b>.</p><h1>Programme</h1><ul><li>Ouverture</li><li>Débats</li></ul><script>alert(1)</script>",
          },
        }}
      />
      <h2>Sessions</h2>
      <Table
        caption="Sessions"
        captionHidden
        csv="/en/events/1.csv"
        sorted={{ by: "time", order: "ascending" }}
        columns={[
          {
            id: "name",
            label: "Session",
            heads: true,
            sortable: true,
            cell: (row) => <a href="/en/s">{row.name}</a>,
          },
          { id: "time", label: "Time", sortable: true, cell: (row) => row.time },
          { id: "seats", label: "Seats", number: true, cell: (row) => row.seats },
        ]}
        rows={[
          { name: "Opening", time: "09:00–09:30", seats: 400 },
          { name: "Affordable access in rural counties: what has worked", time: "09:30–11:00", seats: undefined },
        ]}
      />
      <Details summary="Technical details">
        <p>https://igf.fj/ap/objects/1</p>
      </Details>
    </Split>
  </>
);

export const FormView: FC = () => (
  <>
    <PageHeader title="Ask for an expert" lead="We pass your question on; your address is not shown to anybody else." />
    <Content>
      <Form
        submit="Send"
        state={{
          values: { name: "Amina", "start.day": "40", "start.month": "3" },
          problems: [
            { path: "email", message: "Write an e-mail address, such as amina@example.org" },
            { path: "start", message: "The day must be between 1 and 31" },
            { path: "group", message: "Choose one" },
          ],
        }}
      >
        <TextField name="name" label="Your name" autocomplete="name" />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          hint="We write to you once, to confirm."
          autocomplete="email"
        />
        <DateField name="start" label="When is your meeting?" hint="For example, 27 March 2027" />
        <SelectField name="topic" label="Topic" optional empty="No matter" options={[{ value: "ai", label: "AI" }]} />
        <ChoiceField
          name="group"
          label="Stakeholder group"
          options={[
            { value: "gov", label: "Government" },
            { value: "cs", label: "Civil society" },
          ]}
        />
        <TextArea name="question" label="Your question" optional />
      </Form>
    </Content>
  </>
);
