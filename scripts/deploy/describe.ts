import { kilobytes } from '../build/inspect'
import { type Collection, type DeployedFunction, HANDLER, type Index, nextRun, type Plan, RUNTIME } from './plan'

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** What deploy makes in an environment, line by line. */
export function describePlan(env: string, { collections, functions }: Plan, now: Date): string {
  const indexes = collections.reduce((sum, { indexes }) => sum + indexes.length, 0)
  return [
    `Environment ${env}`,
    '',
    `Collections: ${collections.length}, indexes: ${indexes} (the platform's limits: 100 and 100)`,
    ...collections.flatMap(describeCollection),
    '',
    `Functions: ${functions.length} (${RUNTIME}, ${HANDLER}, nothing is installed there)`,
    ...functions.flatMap((one) => describeFunction(one, now)),
    '',
    'Function rule (who may invoke from a client):',
    `  ${functionRule(functions)}`,
    'Storage: ADMINONLY (files travel by links that the functions make)',
  ].join('\n')
}

const describeCollection = ({ name, acl, indexes }: Collection) => [
  `  ${name}  ${acl}`,
  ...indexes.map((index) => `    ${describeIndex(index)}`),
]

export const describeIndex = ({ name, unique, fields }: Index) =>
  `index ${name}${unique ? ' unique' : ''} (${fields.map(([field, way]) => (way === 1 ? field : `${field} desc`)).join(', ')})`

function describeFunction({ name, bytes, timeout, memorySize, clientCallable, triggers }: DeployedFunction, now: Date) {
  const head = `  ${name}  ${kilobytes(bytes)}, ${timeout} s, ${memorySize} MB, ${clientCallable ? 'clients may call it' : 'clients may not call it'}`
  return [
    head,
    ...triggers.map(
      (trigger) =>
        `    timer ${trigger.name} "${trigger.config}" (Beijing), next ${describeNext(nextRun(trigger, now))}`,
    ),
  ]
}

const describeNext = (at: Date | null) => (at ? `${beijing.format(at)} Beijing` : 'never')

/** The platform's security rule for functions: one document for the whole environment. */
export const functionRule = (functions: DeployedFunction[]) =>
  JSON.stringify({
    '*': { invoke: false },
    ...Object.fromEntries(functions.map(({ name, clientCallable }) => [name, { invoke: clientCallable }])),
  })

/** What no script of ours can do, in the order to do it. */
export function describeByHand({ functions, variables }: Plan): string {
  const openApis = functions.filter(({ permissions }) => permissions.openapi.length > 0)
  const steps = [
    [
      'Secrets: set these environment variables on each function in the console (云函数 → 函数配置), or put them in a JSON file',
      'kept out of the repository and run deploy with --function-env FILE. Never change FIELD_KEYS or INDEX_SECRET afterwards:',
      'stored names and phones could no longer be read or found.',
      ...variables.map((name) => `    ${name}${hints[name] ? `  ${hints[name]}` : ''}`),
    ],
    [
      'Open-API permissions: they take effect only when WeChat DevTools uploads the function (right-click → 上传并部署：所有文件).',
      ...openApis.map(({ name, permissions }) => `    ${name}: ${permissions.openapi.join(', ')}`),
    ],
    [
      'Message push: in the console (设置 › 全局设置 › 云函数接收消息推送), type event, subscribe_msg_change_event and wxa_media_check, to',
      ...functions.filter(({ messagePush }) => messagePush).map(({ name }) => `    ${name}`),
    ],
    [
      'Mini-program: put its appid into project.config.json, `npm run build:weapp`, open this folder in WeChat DevTools, upload.',
    ],
    [
      'Web: give these functions a path in the console (HTTP 访问服务), without the login check of the platform: they know their own sessions.',
      ...functions.filter(({ httpAccess }) => httpAccess).map(({ name }) => `    ${name}: /${name}`),
      'Then `npm run build:h5 -- --web-api https://<address of HTTP access>/api`, and upload what is in dist/h5 to static hosting (静态网站托管).',
      'Set WEB_ORIGIN on the function to the address of those pages (https://…, without a slash at the end), and name it as a safe domain',
      '(安全域名) as well: files go to the storage directly. Without WEB_ORIGIN no page of another address can call.',
    ],
    [
      'First administrator: open the mini-program and enter FIRST_ADMIN_CODE as the claim code (开通码). It works once; then replace the variable.',
    ],
    [
      'Check in the console that every collection is ADMINONLY (仅管理端可读写) and that each timer shows its next run.',
    ],
  ]
  return ['By hand:', ...steps.map((lines, at) => `  ${at + 1}. ${lines.join('\n     ')}`)].join('\n')
}

const hints: Record<string, string> = {
  FIELD_KEYS: '{"k1":"<32 random bytes, base64>"}: encrypts personal fields',
  FIELD_KEY_ID: 'k1: the key new fields are sealed with',
  INDEX_SECRET: '32 random bytes, base64: finds a person by phone without storing it readably',
  FIRST_ADMIN_CODE: '12 letters and digits of your own: claims the first administrator',
}
