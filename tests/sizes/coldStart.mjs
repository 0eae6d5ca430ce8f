// One cold start: the processor's time from the birth of the process until the handler is there and, where an event
// is given, until it is answered. Written apart from stdout, where functions log.
import { writeSync } from 'node:fs'

const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const [file, event] = process.argv.slice(2)
const { handler } = await import(file)
const initMs = spent()
const answer = event && (await handler(JSON.parse(event), {}))
writeSync(3, JSON.stringify({ initMs, answeredMs: spent(), status: answer?.statusCode }))
process.exit(0)
