import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A folder of its own, so that neither its storage nor its build meets those of a window that is open on this repository. */
export const PROJECT = 'dist/devtools'
export const BUILD = path.join(PROJECT, 'weapp')

/** What DevTools needs beside a build to open it: as our own project, with a local gateway allowed. */
export function writeProject(): void {
  const own = JSON.parse(readFileSync('project.config.json', 'utf8'))
  const project = {
    ...own,
    projectname: `${own.projectname}-test`,
    miniprogramRoot: 'weapp/',
    cloudfunctionRoot: undefined,
    setting: { ...own.setting, urlCheck: false, compileHotReLoad: false },
  }
  mkdirSync(PROJECT, { recursive: true })
  writeFileSync(path.join(PROJECT, 'project.config.json'), `${JSON.stringify(project, null, 2)}\n`)
}
