import type { FC } from "hono/jsx";
import { PageHeader } from "../components/page-header.tsx";
import { useView } from "../view.tsx";

interface Operation {
  summary?: string;
  description?: string;
  tags?: readonly string[];
  parameters?: readonly Parameter[];
  security?: readonly Record<string, readonly string[]>[];
}

interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema?: { type?: string | readonly string[]; enum?: readonly unknown[]; description?: string };
}

interface ApiDocument {
  info: { title: string; description?: string };
  tags?: readonly { name: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The OpenAPI document as a page to read. */
export const ApiDocs: FC<{ document: ApiDocument }> = ({ document }) => {
  const { words } = useView();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <>
      <PageHeader
        title={words("api.title")}
        lead={words("api.lead")}
        actions={
          <a class="btn quiet" href="/api/openapi.json">
            OpenAPI 3.1
          </a>
        }
      />
      <div class="wrap" lang="en" dir="ltr">
        {document.tags?.map(({ name }) => (
          <section>
            <h2 id={name}>{name}</h2>
            {operations
              .filter(({ operation }) => operation.tags?.includes(name))
              .map((entry) => (
                <OperationDetails {...entry} />
              ))}
          </section>
        ))}
      </div>
    </>
  );
};

const OperationDetails: FC<{ path: string; method: string; operation: Operation }> = ({ path, method, operation }) => {
  const scope = operation.security?.flatMap((need) => Object.values(need).flat()).join(", ");
  return (
    <details>
      <summary>
        <code>
          {method.toUpperCase()} {path}
        </code>{" "}
        {operation.summary}
      </summary>
      {operation.description && <p>{operation.description}</p>}
      {scope && (
        <p>
          Needs a token with the scope <code>{scope}</code>.
        </p>
      )}
      {operation.parameters && operation.parameters.length > 0 && (
        <section class="scroll" tabindex={0} aria-label={`Parameters of ${method} ${path}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Parameter</th>
                <th scope="col">Type</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {operation.parameters.map(({ name, schema, required, description }) => (
                <tr>
                  <th scope="row">
                    <code>{name}</code>
                    {required && " (required)"}
                  </th>
                  <td>{schema?.enum?.map(String).join(", ") ?? [schema?.type ?? ""].flat().join(" or ")}</td>
                  <td>{description ?? schema?.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
};
