import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const COMMAND = 'node_modules/lighthouse/cli/index.js'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']

export type Audit = {
  id: string
  title: string
  /** 0 to 1; null where there is nothing to score. */
  score: number | null
  displayValue?: string
}
/** What we read of Lighthouse's own report. */
export type Result = {
  lighthouseVersion: string
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit & { scoreDisplayMode: string }>
  environment: { benchmarkIndex: number }
  runtimeError?: { message: string }
}

/** What a person has in this browser already: `localStorage` of the app's origin. */
export type Kept = Record<string, string>

/**
 * Lighthouse's own command with its default profile (a mid-range phone on slow 4G), in a browser that has never seen the app:
 * nothing cached, only `kept`. The report goes to `<report>.report.html` and `.json`.
 */
export const audit = async (url: string, report: string, kept: Kept = {}): Promise<Result> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'chuanmen-lighthouse-'))
  try {
    await remember(profile, url, kept)
    await run([
      url,
      '--quiet',
      '--output=json,html',
      `--output-path=${report}`,
      '--only-categories=performance,accessibility,best-practices',
      // Else it would forget who is logged in. Its cache is empty all the same: the profile is new.
      '--disable-storage-reset',
      `--chrome-flags=${['--headless=new', ...FLAGS, `--user-data-dir=${profile}`].join(' ')}`,
    ])
    const result = JSON.parse(readFileSync(`${report}.report.json`, 'utf8')) as Result
    if (result.runtimeError) throw new Error(`Lighthouse on ${url}: ${result.runtimeError.message}`)
    return result
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Puts `kept` into the profile from an answer of the same origin that brings nothing of the app along. */
const remember = async (profile: string, url: string, kept: Kept): Promise<void> => {
  if (Object.keys(kept).length === 0) return
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: FLAGS })
  const page = await context.newPage()
  await page.goto(new URL('/gateway/accounts', url).href)
  await page.evaluate((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value)
  }, kept)
  await context.close()
}

const run = (args: string[]): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, CHROME_PATH: CHROMIUM },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`Lighthouse ended with ${code}:\n${said}`))))
  })
