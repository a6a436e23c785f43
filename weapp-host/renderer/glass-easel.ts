import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Realm } from '../realm/realm'

export type GlassEasel = typeof import('glass-easel')
export type Adapter = typeof import('glass-easel-miniprogram-adapter')
export type GeElement = import('glass-easel').Element
export type GeNode = import('glass-easel').Node
export type GeComponent = import('glass-easel').GeneralComponent
export type GeTemplate = import('glass-easel').template.ComponentTemplate
export type GeEvent = import('glass-easel').ShadowedEvent<unknown>

/**
 * glass-easel, run inside the mini-program's own realm: data, properties and events are then of the same world as the
 * code that handles them (a property `type: Object` compares with that world's `Object`).
 */
export function loadGlassEasel(realm: Realm): { ge: GlassEasel; adapter: Adapter } {
  const ge = runCommonJs(realm, 'glass-easel', {}) as GlassEasel
  const adapter = runCommonJs(realm, 'glass-easel-miniprogram-adapter', { 'glass-easel': ge }) as Adapter
  return { ge, adapter }
}

function runCommonJs(realm: Realm, name: string, needs: Record<string, unknown>): unknown {
  const file = createRequire(__filename).resolve(name)
  const module = { exports: {} as unknown }
  const body = realm.run(`(function (require, module, exports) {${read(file)}\n})`, name) as (
    ...args: unknown[]
  ) => void
  body((need: string) => needs[need], module, module.exports)
  return module.exports
}

const texts = new Map<string, string>()
function read(file: string): string {
  const text = texts.get(file) ?? fs.readFileSync(file, 'utf8')
  texts.set(file, text)
  return text
}
