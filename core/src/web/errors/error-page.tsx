import type { FC } from "hono/jsx";
import { type Refusal, type RefusalCode, refusals } from "../../kit/index.ts";
import { PageHeader } from "../components/page-header.tsx";
import { useView } from "../view.tsx";

interface Props {
  /** The code with texts in the catalogue; `other` for a plugin's own. */
  known: string;
  refusal: Refusal | undefined;
  requestId: string;
}

/** What happened, what to do, and one way on. */
export const ErrorPage: FC<Props> = ({ known, refusal, requestId }) => {
  const { words, url } = useView();
  const said = refusal !== undefined && refusal.message !== refusals[refusal.code as RefusalCode]?.sentence;
  return (
    <>
      <PageHeader title={words(`error.${known}.title`)} lead={words(`error.${known}.remedy`)} />
      <div class="wrap">
        {said && (
          <p lang="en" dir="auto">
            <bdi>{refusal.message}</bdi>
          </p>
        )}
        {refusal !== undefined && refusal.problems.length > 0 && (
          <ul lang="en">
            {refusal.problems.map(({ path, message }) => (
              <li>
                {path && <b>{path}: </b>}
                <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a class="btn" href={url("/")}>
            {words("error.home")}
          </a>
        </p>
        {refusal === undefined && <p class="muted small">{words("error.reference", { id: requestId })}</p>}
      </div>
    </>
  );
};
