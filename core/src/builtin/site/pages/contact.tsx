import type { FC } from "hono/jsx";
import { isHttpUrl } from "../../../kit/index.ts";
import { useView } from "../../../web/index.ts";

/** A contact as a link: an e-mail address or a page. */
export const Contact: FC<{ contact: string; label?: string }> = ({ contact, label }) => {
  const { t } = useView();
  if (isHttpUrl(contact)) return <a href={contact}>{label ?? <bdi dir="ltr">{new URL(contact).host}</bdi>}</a>;
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)) return <bdi>{contact}</bdi>;
  const address = encodeURIComponent(contact).replace("%40", "@");
  return (
    <a href={`mailto:${address}`} title={label && t("contact.mail", { contact })}>
      {label ?? <bdi dir="ltr">{contact}</bdi>}
    </a>
  );
};
