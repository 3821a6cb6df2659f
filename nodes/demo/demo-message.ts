/** What a node's process tells the one that started it. */
export type DemoMessage = { ready: true; signIn: string } | { progress: string };
