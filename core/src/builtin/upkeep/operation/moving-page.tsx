import type { FC } from "hono/jsx";
import type { FormerAddress } from "../../../plugin/index.ts";
import {
  Content,
  Form,
  type FormState,
  PageHeader,
  Say,
  Status,
  Table,
  TextField,
  useView,
} from "../../../web/index.ts";

interface Props {
  moves: readonly FormerAddress[];
  form: FormState;
}

/** How the site goes to another machine or another address, and how far it is. */
export const MovingPage: FC<Props> = ({ moves, form }) => {
  const { t, site } = useView();
  const host = new URL(site.origin).host;
  return (
    <>
      <PageHeader title={t("moving.title")} lead={t("moving.lead")} />
      <Content>
        {moves.map((move) => (
          <Progress move={move} />
        ))}
        <h2>{t("moving.address")}</h2>
        <p>{t("moving.address.what")}</p>
        <p>{t("moving.address.keep")}</p>
        <ol>
          <li>{t("moving.address.name")}</li>
          <li>{t("moving.address.look")}</li>
          <li>
            {t("moving.address.do")}
            <Lines
              text={"systemctl stop nri-commons\nnri move https://igf.example.net --now\nsystemctl start nri-commons"}
            />
          </li>
          <li>{t("moving.address.then")}</li>
        </ol>
        <Form action="/console/moving/look" state={form} submit={t("moving.look.do")}>
          <TextField name="address" label={t("moving.look.address")} hint={t("moving.look.hint")} inputmode="url" />
        </Form>
        <p>
          {t("moving.address.back")} <bdi dir="ltr">nri move https://{host} --now</bdi>
        </p>
        <h2>{t("moving.machine")}</h2>
        <p>{t("moving.machine.what")}</p>
        <ol>
          <li>{t("moving.machine.new")}</li>
          <li>
            {t("moving.machine.stop")}
            <Lines
              text={
                "systemctl disable --now nri-commons\nnri export > before.json\nnri backup --to /var/lib/nri-commons/move"
              }
            />
          </li>
          <li>
            {t("moving.machine.restore")}
            <Lines
              text={
                "nri restore /root/move --recovery recovery.txt\nnri export > after.json\ndiff before.json after.json"
              }
            />
          </li>
          <li>
            {t("moving.machine.start")}
            <Lines text={"systemctl start nri-commons\nnri doctor"} />
          </li>
        </ol>
        <p>{t("moving.machine.never")}</p>
      </Content>
    </>
  );
};

const Lines: FC<{ text: string }> = ({ text }) => (
  <pre dir="ltr">
    <code>{text}</code>
  </pre>
);

const Progress: FC<{ move: FormerAddress }> = ({ move: { origin, movedAt, followers } }) => {
  const { t, format, site } = useView();
  const here = followers.filter((one) => one.here).length;
  return (
    <section>
      <h2>
        <Say id="moving.from" values={{ host: new URL(origin).host }} />
      </h2>
      <p>
        {format.dateTime(movedAt, site.zone)}.{" "}
        {t("moving.from.count", { here: format.number(here), all: format.number(followers.length) })}
      </p>
      {followers.length > 0 && (
        <Table
          caption={t("moving.followers")}
          captionHidden
          columns={[
            {
              id: "site",
              label: t("moving.site"),
              heads: true,
              cell: ({ name, actor }) => <bdi>{name ?? new URL(actor).host}</bdi>,
            },
            {
              id: "state",
              label: t("moving.state"),
              cell: (one) => (
                <Status tone={one.here ? "ok" : "warn"}>{t(one.here ? "moving.here" : "moving.away")}</Status>
              ),
            },
          ]}
          rows={followers}
        />
      )}
      {here < followers.length && <p>{t("moving.write")}</p>}
    </section>
  );
};
