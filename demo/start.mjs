// npm start: installs what is missing, then hands over to TypeScript.
import { runScript } from '../scripts/run.mjs'

await runScript('demo/serve.ts', process.argv.slice(2))
