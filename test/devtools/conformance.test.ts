import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startHostProcess } from '../support/weapp/host-process'
import { Device } from './device'
import { type Answers, differences, table } from './differences'
import { questions } from './questions'

/** `npm run test:devtools` names the window and what it is; by itself this test asks our host. */
const { WEAPP_WS, WEAPP_DEVICE = 'host', UPDATE_ANSWERS } = process.env
const ROOT = resolve(__dirname, '../..')
/** What our host answers: it can neither drift unnoticed, nor differ from DevTools unnoticed. */
const KEPT = join(__dirname, 'host-answers.json')
const ASK_MS_MAX = 20_000
const ALL_MS_MAX = 600_000

let device: Device
let stop = () => {}

beforeAll(async () => {
  if (WEAPP_WS) device = await Device.at(WEAPP_WS)
  else {
    const host = await startHostProcess(['--dist', join(ROOT, 'weapp-host/fixture')])
    stop = host.stop
    device = await Device.at(host.url)
  }
})
afterAll(() => {
  device?.close()
  stop()
})

const ask = async (question: (device: Device) => Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ noAnswerWithinMs: ASK_MS_MAX }), ASK_MS_MAX)
  })
  const answer = question(device).catch((error: Error) => ({ failed: error.message }))
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const write = (file: string, answers: Answers) => writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`)

it(
  `${WEAPP_DEVICE} answers as host-answers.json says`,
  async () => {
    const asked: Answers = {}
    for (const [name, question] of Object.entries(questions)) asked[name] = (await ask(question)) ?? null
    const answers = JSON.parse(JSON.stringify(asked)) as Answers

    mkdirSync(join(ROOT, '.test-output'), { recursive: true })
    write(join(ROOT, `.test-output/conformance-${WEAPP_DEVICE}.json`), answers)
    if (UPDATE_ANSWERS && WEAPP_DEVICE === 'host') write(KEPT, answers)

    const different = differences(JSON.parse(readFileSync(KEPT, 'utf8')) as Answers, answers)
    if (different.length > 0) process.stderr.write(`\n${table(different)}\n`)
    expect(different.map(({ question }) => question)).toEqual([])
  },
  ALL_MS_MAX,
)
