import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { useView } from "../../../web/index.ts";

/** What a plugin may reach, in words; its capabilities by name are for those who know them. */
export const PluginReach: FC<{ plugin: Pick<ShownPlugin, "capabilities"> }> = ({ plugin: { capabilities } }) => {
  const { t } = useView();
  if (capabilities.length === 0) return <>{t("plugins.reach.none")}</>;
  const list = new Intl.ListFormat(t.lang);
  const said = (["reads", "writes", "does"] as const).flatMap((how) => {
    const words = capabilities.filter((one) => howOf(one) === how).map((one) => wordsOf(one, t));
    const known = words.filter((word) => word !== undefined);
    return known.length === 0 ? [] : [{ how, words: list.format(known) }];
  });
  return (
    <>
      {said.map(({ how, words }) => (
        <p>
          {t(`plugins.can.${how}`)}: {words}
        </p>
      ))}
      <details>
        <summary>{t("plugins.can.names")}</summary>
        <bdi>{capabilities.join(", ")}</bdi>
      </details>
    </>
  );
};

function howOf(capability: string): "reads" | "writes" | "does" {
  if (capability.endsWith(":read")) return "reads";
  return capability.endsWith(":write") ? "writes" : "does";
}

/** Of `events:read` what `events` are, of `mail:send` what that does. */
function wordsOf(capability: string, t: ReturnType<typeof useView>["t"]): string | undefined {
  const key = `plugins.can.${capability.replace(/:(read|write)$/, "").replace(":", ".")}`;
  return t.has(key) ? t(key) : undefined;
}
