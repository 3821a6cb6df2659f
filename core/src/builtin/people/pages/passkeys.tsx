import type { FC } from "hono/jsx";
import { PostButton, Table, useView } from "../../../web/index.ts";
import { PasskeyForm } from "./passkey-form.tsx";

export interface ShownPasskey {
  id: string;
  name: string;
  created: number;
  used?: number;
}

export const Passkeys: FC<{ passkeys: readonly ShownPasskey[] }> = ({ passkeys }) => {
  const { t, format, site, now } = useView();
  return (
    <section>
      <h2>{t("passkeys.title")}</h2>
      <p>{t("passkeys.lead")}</p>
      {passkeys.length > 0 && (
        <Table
          caption={t("passkeys.title")}
          captionHidden
          columns={[
            { id: "name", label: t("passkeys.name"), heads: true, cell: (one) => <bdi>{one.name}</bdi> },
            { id: "since", label: t("passkeys.since"), cell: (one) => format.date(one.created, site.zone) },
            {
              id: "used",
              label: t("passkeys.used"),
              cell: (one) => (one.used === undefined ? t("passkeys.never") : format.ago(one.used, now)),
            },
            {
              id: "act",
              label: t("passkeys.act"),
              cell: (one) => (
                <PostButton
                  to={`/console/me/passkeys/${one.id}/remove`}
                  label={t("passkeys.remove")}
                  name={t("passkeys.remove.of", { name: one.name })}
                  look="plain"
                />
              ),
            },
          ]}
          rows={passkeys}
        />
      )}
      <PasskeyForm action="/console/me/passkeys" asks="/console/me/passkey" button={t("passkeys.add")} second>
        <div class="field">
          <label for="passkey-label">
            {t("passkeys.label")} <span class="opt">({t("passkeys.optional")})</span>
          </label>
          <input id="passkey-label" name="label" maxlength={80} dir="auto" autocomplete="off" />
        </div>
      </PasskeyForm>
    </section>
  );
};
