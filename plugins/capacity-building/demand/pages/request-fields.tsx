import { OwnText, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { NewRequest } from "../capacity-request.ts";
import { ScopeFields } from "./scope-fields.tsx";

/** What a request says; `known` in all its languages. */
export const RequestFields: FC<{ known?: NewRequest | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnText name="title" label={t("request.name")} hint={t("request.name.hint")} known={known?.title} />
      <OwnText
        name="purpose"
        label={t("request.purpose")}
        hint={t("request.purpose.hint")}
        rows={6}
        known={known?.purpose}
      />
      <TextField
        name="organisation"
        label={t("request.organisation")}
        hint={t("request.organisation.hint")}
        autocomplete="organization"
      />
      <ScopeFields of="request" />
    </>
  );
};

/** Who can be written to: seen by the team alone. */
export const ContactFields: FC<{ optional?: boolean }> = ({ optional = false }) => {
  const { t } = useView();
  return (
    <>
      <TextField
        name="contactName"
        label={t("request.contact.name")}
        hint={t("request.contact.hint")}
        autocomplete="name"
        optional={optional}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={t("request.contact.email")}
        autocomplete="email"
        optional={optional}
      />
    </>
  );
};
