import type { FC } from "hono/jsx";
import { Notice, useView } from "../../../web/index.ts";

const known = [
  "role",
  "sign-out",
  "disable",
  "enable",
  "erase",
  "withdraw",
  "saved",
  "ended",
  "passkey",
  "removed",
  "email-asked",
  "email",
];

/** What was just done, and what follows from it. */
export const Done: FC<{ done: string | undefined }> = ({ done }) => {
  const { t } = useView();
  if (done === undefined || !known.includes(done)) return null;
  return (
    <Notice tone="ok" live>
      <p>{t(`done.${done}`)}</p>
    </Notice>
  );
};
