import { prepareDemo } from "./prepare-demo.ts";

await prepareDemo(process.env.NRI_DEMO_FOLDER ?? "", Number(process.env.NRI_DEMO_PORT));
