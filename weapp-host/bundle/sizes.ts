import fs from 'node:fs'
import path from 'node:path'
import { type LimitName, limits } from '../limits'
import type { Bundle } from './bundle'

type Breach = { limit: LimitName; message: string }

/** Bytes of the main package (`''`) and of each subpackage. */
export function packageSizes(bundle: Bundle): Map<string, number> {
  const sizes = new Map<string, number>([
    ['', 0],
    ...bundle.subpackages.map(({ root }) => [root, 0] as [string, number]),
  ])
  for (const file of bundle.files()) {
    const root = bundle.packageOf(file) ?? ''
    sizes.set(root, (sizes.get(root) ?? 0) + fs.statSync(path.join(bundle.folder, file)).size)
  }
  return sizes
}

/** What WeChat would refuse to upload: packages too large, a tab bar against the rules. */
export function refuseSizes(bundle: Bundle): Breach[] {
  const breaches: Breach[] = []
  const sizes = packageSizes(bundle)
  for (const [root, bytes] of sizes) {
    if (bytes <= limits.packageBytes) continue
    breaches.push({
      limit: 'packageBytes',
      message: `${root || 'the main package'} has ${bytes} bytes, 2 MB are allowed`,
    })
  }
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  if (total > limits.allPackagesBytes) {
    breaches.push({ limit: 'allPackagesBytes', message: `all packages have ${total} bytes, 30 MB are allowed` })
  }
  return [...breaches, ...refuseTabBar(bundle)]
}

function refuseTabBar(bundle: Bundle): Breach[] {
  const tabs = bundle.tabPages
  if (!bundle.app.tabBar) return []
  const breaches: Breach[] = []
  if (tabs.length < limits.tabBarMin || tabs.length > limits.tabBarMax) {
    breaches.push({ limit: 'tabBarMax', message: `the tab bar has ${tabs.length} tabs, 2 to 5 are allowed` })
  }
  for (const page of tabs.filter((one) => !bundle.app.pages.includes(one))) {
    breaches.push({ limit: 'tabBarMax', message: `the tab ${page} is not a page of the main package` })
  }
  return breaches
}
