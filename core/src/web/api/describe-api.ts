import { Hono } from "hono";
import { findTargetHandler } from "hono/utils/handler";
import type { DescribeRouteOptions } from "hono-openapi";
import { pickLanguage } from "../../kit/index.ts";
import type { Site } from "../site.ts";
import type { ApiEnv } from "./api-env.ts";
import type { RouteDescription } from "./api-route.ts";

interface Described {
  site: Site;
  base: string;
  mounted: readonly { at: string; routes: Hono<ApiEnv> }[];
}

/** OpenAPI 3.1 of every mounted route, as JSON text. `hono-openapi` is loaded with the first request for it, not at start. */
export async function describeApi({ site, base, mounted }: Described): Promise<string> {
  const openApi = await import("hono-openapi");
  const shadow = new Hono();
  for (const { at, routes } of mounted) {
    for (const { method, path, handler } of routes.routes) {
      const description = descriptionOf(findTargetHandler(handler));
      if (description === undefined) continue;
      const full = base + at + (path === "/" ? "" : path);
      const steps = [openApi.describeRoute(toOperation(description, { tag: at.slice(1), openApi }))];
      if (description.query !== undefined) steps.push(openApi.validator("query", description.query));
      shadow.on([method], [full], ...steps, (c) => c.body(null));
    }
  }
  const document = await openApi.generateSpecs(shadow, {
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: `${pickLanguage(site.name, "en")?.text ?? site.origin}: API`,
        version: "1",
        description:
          "Events, experts, outputs and the directory, as the public site shows them. Times are UTC in ISO 8601.",
      },
      servers: [{ url: site.origin }],
      tags: mounted.map(({ at }) => ({ name: at.slice(1) })),
      components: {
        securitySchemes: { token: { type: "http", scheme: "bearer" } },
        schemas: { Problem: problem },
      },
    },
  });
  return JSON.stringify(document);
}

function descriptionOf(handler: unknown): RouteDescription | undefined {
  return typeof handler === "function" && "description" in handler
    ? (handler.description as RouteDescription)
    : undefined;
}

function toOperation(
  { summary, description, body, answer, list, status = 200, scope }: RouteDescription,
  { tag, openApi: { resolver } }: { tag: string; openApi: typeof import("hono-openapi") },
): DescribeRouteOptions {
  const good = list
    ? { description: "One page", content: { "application/json": { schema: listOf(answer) } } }
    : { description: "Done", ...(answer && { content: { "application/json": { schema: resolver(answer) } } }) };
  return {
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    ...(list && { parameters: [...paging] }),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: resolver(body) } } } }),
    ...(scope !== undefined && { security: [{ token: [scope] }] }),
    responses: { [status]: good, default: { description: "What is wrong, and the remedy", content: problemContent } },
  };

  function listOf(item: RouteDescription["answer"]) {
    if (item === undefined) return envelope({});
    // The envelope is ours and the item a schema of any library: both become one JSON Schema when the document is made.
    const { toOpenAPISchema, ...rest } = resolver(item);
    return {
      ...rest,
      async toOpenAPISchema() {
        const { schema, components } = await toOpenAPISchema();
        return { schema: envelope(schema), components };
      },
    };
  }
}

function envelope(items: object) {
  return {
    type: "object" as const,
    required: ["items", "next"],
    properties: {
      items: { type: "array" as const, items },
      next: {
        type: ["string", "null"] as ("string" | "null")[],
        description: "The cursor of the next page; null on the last.",
      },
    },
  };
}

const paging: NonNullable<DescribeRouteOptions["parameters"]> = [
  {
    in: "query",
    name: "limit",
    description: "How many on a page.",
    schema: { type: "integer", minimum: 1, maximum: 200, default: 50 },
  },
  { in: "query", name: "cursor", description: 'The "next" of the page before.', schema: { type: "string" } },
];

const problem = {
  type: "object" as const,
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string" as const, format: "uri" },
    title: { type: "string" as const },
    status: { type: "integer" as const },
    detail: { type: "string" as const },
    errors: {
      type: "array" as const,
      items: {
        type: "object" as const,
        required: ["field", "remedy"],
        properties: { field: { type: "string" as const }, remedy: { type: "string" as const } },
      },
    },
  },
};

const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
