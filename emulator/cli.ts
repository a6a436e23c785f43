import { startCloud } from './cloud'
import { StartupError } from './errors'
import { readOptions } from './options'

const main = async (): Promise<void> => {
  const cloud = await startCloud(readOptions(process.argv.slice(2)))
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    cloud.stop().then(
      () => process.exit(0),
      (error) => {
        console.error('The local cloud could not stop cleanly:', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  console.log(`ready ${cloud.url}`)
}

main().catch((error) => {
  console.error(error instanceof StartupError ? error.message : error)
  process.exit(error instanceof StartupError ? error.exitCode : 1)
})
