/** What the host reads of `app.json`; the rest is left alone. */
export type AppJson = {
  pages: string[]
  entryPagePath?: string
  subPackages?: Subpackage[]
  subpackages?: Subpackage[]
  tabBar?: { custom?: boolean; list: { pagePath: string; text?: string }[] }
  usingComponents?: Record<string, string>
  lazyCodeLoading?: string
  requiredPrivateInfos?: string[]
  darkmode?: boolean
  plugins?: Record<string, unknown>
  window?: Record<string, unknown>
}

export type Subpackage = { root: string; pages: string[]; independent?: boolean; name?: string }

/** What the host reads of the `.json` beside a page or a component. */
export type ComponentJson = {
  component?: boolean
  usingComponents?: Record<string, string>
  componentPlaceholder?: Record<string, string>
  componentGenerics?: Record<string, { default?: string } | true>
  styleIsolation?: string
  [key: string]: unknown
}
