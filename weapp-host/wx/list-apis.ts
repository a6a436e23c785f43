import fs from 'node:fs'
import { createRequire } from 'node:module'
import ts from 'typescript'

/** How an API is called: with `success`/`fail` options, at once, or to listen to an event. */
export type ApiShape = 'async' | 'sync' | 'event'

/** The functions of `interface Wx` in miniprogram-api-typings: what WeChat has, from WeChat's list and not from memory. */
export function listApis(): Record<string, ApiShape> {
  const file = createRequire(__filename).resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const apis: Record<string, ApiShape> = {}
  const visit = (node: ts.Node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const member of node.members) {
        if (ts.isMethodSignature(member)) apis[member.name.getText()] = shapeOf(member)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return Object.fromEntries(Object.entries(apis).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function shapeOf(member: ts.MethodSignature): ApiShape {
  if (/^(on|off)[A-Z]/.test(member.name.getText())) return 'event'
  const first = member.parameters[0]?.name.getText()
  const answers = member.type?.getText() ?? 'void'
  return (first === 'option' || first === 'args') && /^(void|Promisify|\w*Task$|Promise)/.test(answers)
    ? 'async'
    : 'sync'
}

if (process.argv[1] === __filename) process.stdout.write(`${JSON.stringify(listApis(), null, 2)}\n`)
