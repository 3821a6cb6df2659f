import type { Child, FC } from "hono/jsx";
import { findTerm, termLabel } from "../../../content/types/index.ts";
import { Content, Empty, Tell, useView } from "../../../web/index.ts";

interface Props {
  /** What the kinds put here: the next event, the latest outputs, the network. */
  main: readonly Child[];
  /** Numbers that matter, one from each kind. */
  figures: readonly Child[];
}

export const HomePage: FC<Props> = ({ main, figures }) => {
  const { t, url, site, lang } = useView();
  const kind =
    findTerm("initiative-kinds", site.kind) && termLabel({ vocabulary: "initiative-kinds", term: site.kind }, lang);
  return (
    <>
      <div class="head home">
        <div class="wrap">
          {kind && (
            <p class="kicker" lang={kind.lang}>
              {kind.text}
            </p>
          )}
          <h1>
            <Tell map={site.name} />
          </h1>
          {site.summary && (
            <p class="lead">
              <Tell map={site.summary} />
            </p>
          )}
          <p class="acts">
            <a class="btn" href={url("/events")}>
              {t("home.events")}
            </a>
            <a class="btn quiet" href={url("/about")}>
              {t("home.about")}
            </a>
          </p>
          {figures.length > 0 && <div class="figures">{[...figures]}</div>}
        </div>
      </div>
      <Content>
        {[...main]}
        {main.length === 0 && <Empty title={t("home.empty.title")} why={t("home.empty.why")} />}
      </Content>
    </>
  );
};
