import { TmplGroup } from 'glass-easel-template-compiler'
import type { Bundle } from '../bundle/bundle'
import { BundleFault } from '../bundle/fault'

/** The compiled templates of a mini-program as one script: a function of the event wrapper that gives path → template. */
export type Templates = { source: string; paths: Set<string> }

/** Of glass-easel's `TemplateParseError`; one that is not `isError` (a missing end tag, say) still compiles. */
type ParseProblem = { message: string; startLine: number; isError: boolean }

/** Compiles every `.wxml` and `.wxs` of the bundle with WeChat's own template compiler. */
export function compileTemplates(bundle: Bundle): Templates {
  const group = new TmplGroup()
  const paths = new Set<string>()
  const faults: string[] = []
  for (const file of bundle.files('.wxml')) {
    const path = file.slice(0, -'.wxml'.length)
    paths.add(path)
    for (const problem of group.addTmpl(path, toGlassEasel(bundle.read(file))) as ParseProblem[]) {
      if (problem.isError) faults.push(`${file} line ${problem.startLine + 1}: ${problem.message}`)
    }
  }
  if (faults.length > 0) throw new BundleFault(`Templates do not compile:\n${faults.join('\n')}`)
  for (const file of bundle.files('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), bundle.read(file))
  // `Q.C` is the compiler's name for the function that every event handler goes through.
  group.setExtraRuntimeScript('Q.C=callHandler;')
  const source = `(function (callHandler) {return ${group.getTmplGenObjectGroups()}})`
  group.free()
  return { source, paths }
}

/** glass-easel knows `bind:tap` alone; WeChat takes `bindtap` as well. */
const toGlassEasel = (wxml: string): string => wxml.replace(/(\s)(bind|catch)(?=[a-zA-Z][\w-]*\s*=)/g, '$1$2:')
