import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contributions, largest } from './contributions'
import { fileSizes, kilobytes } from './inspect'
import { moduleSizesFile } from './taro'

/** One line for each part of a build: what in it weighs how much, npm packages and folders of ours alike. */
export function accountOf(target: 'h5' | 'weapp', folder: string, partOf: (file: string) => string): string[] {
  const modules = JSON.parse(readFileSync(moduleSizesFile(target), 'utf8'))
  return Object.entries(contributions(fileSizes(folder), modules, partOf)).map(([part, list]) => {
    const whole = list.reduce((sum, { bytes }) => sum + bytes, 0)
    return `${part} ${kilobytes(whole)} ≈ ${largest(list)
      .map(({ owner, bytes }) => `${owner} ${kilobytes(bytes)}`)
      .join(' + ')}`
  })
}

/** Says of a file of the web build whether index.html asks for it at once or a page does later. */
export function fileOfFirstScreen(folder: string): (file: string) => string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  return (file) => (file === 'index.html' || html.includes(`./${file}"`) ? 'program' : 'pages')
}
