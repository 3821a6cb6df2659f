import type { Node } from "@nri-commons/core/server";

/** Registration to the next sample event with a place to go to, so that there is one to try. */
export async function openSampleRegistration(node: Node, tell: (text: string) => void): Promise<void> {
  const { data } = await node.run("event list", { options: { local: true, limit: "200" } });
  const event = (data as readonly Listed[]).find(isOpenToAll);
  if (event === undefined) return;
  const options = { capacity: "40", ask: "from,group,first-time,languages,accommodation,support", hubs: true };
  const { text } = await node.run("registration open", { arguments: { event: event.id }, options });
  tell(text.split("\n")[0] ?? "");
}

interface Listed {
  id: string;
  sample?: boolean;
  superEvent?: string;
  registrationUrl?: string;
  attendance?: string;
  status?: string;
}

function isOpenToAll({ sample, superEvent, registrationUrl, attendance, status }: Listed): boolean {
  if (sample !== true || superEvent !== undefined || registrationUrl !== undefined) return false;
  return attendance !== "online" && status !== "cancelled" && status !== "postponed";
}
