// `npm run complete-lock`, after each `npm install` behind a registry that carries only some platforms' binaries: npm leaves the others
// out of package-lock.json, and `npm ci` then fails here or installs no binary on a Mac or on Windows. Adds their exact versions.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** Optional packages of exact version that the lock does not resolve. */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && find(packages, parent, name)?.version !== version)
      .map(([name, version]) => ({ name, version, dev, parent })),
  )
}

/** What Node would find as `name` from inside `parent`. */
function find(packages, parent, name) {
  for (let folder = parent; folder !== ''; folder = outer(folder)) {
    const inside = packages[`${folder}/node_modules/${name}`]
    if (inside) return inside
  }
  return packages[`node_modules/${name}`]
}

const outer = (place) => place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))

/** Beside the parent, or inside it where another version sits beside it. */
function freePlace(packages, parent, name) {
  const beside = `${parent.slice(0, parent.lastIndexOf('node_modules/'))}node_modules/${name}`
  return packages[beside] ? `${parent}/node_modules/${name}` : beside
}

/** What npm must know to leave a binary alone on other machines, read from its name. */
export function platformOf(name) {
  const words = name.split(/[/-]/)
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) => words.includes(word))
  if (!system || !processor) throw new Error(`Cannot tell the platform of ${name}.`)
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [system], cpu: [processor], ...(system === 'linux' && { libc: [libc] }) }
}

/** Adds what is missing and answers the names. */
export function completeLock(lock) {
  const missing = missingOptionals(lock.packages)
  for (const { name, version, dev, parent } of missing) {
    lock.packages[freePlace(lock.packages, parent, name)] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return missing.map(({ name, version }) => `${name}@${version}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const added = completeLock(lock)
  if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}\n` : 'The lock is complete.\n')
}
