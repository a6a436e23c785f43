import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Starts one of our TypeScript programs. */
export function startChild(file: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit', ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Runs one to its end and answers its exit code. */
export const runChild = (file: string, args: string[]) => ended(startChild(file, args))

export const ended = (child: ChildProcess) =>
  new Promise<number>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 1)
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })

/** Asks a program to stop and waits until it has. */
export async function stopChild(child: ChildProcess) {
  child.kill('SIGTERM')
  await ended(child)
}

export const stopAll = () => Promise.all([...running].map(stopChild))

/** The last resort when this process dies without asking. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})
