// One Lambda execution environment: a clock of its own, one handler, one invocation at a time.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { file, exported, name, memory, clock } = workerData
const RealDate = Date
const offset = new Float64Array(clock)
const now = () => RealDate.now() + offset[0]

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, as) => Reflect.construct(target, given.length > 0 ? given : [now()], as),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = globalThis.Date

const contextOf = ({ requestId, arn, deadline }) => ({
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: String(memory),
  awsRequestId: requestId,
  logGroupName: `/local/${name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => deadline - RealDate.now(),
})

const told = error => ({
  errorType: error?.name ?? 'Error',
  errorMessage: error?.message ?? String(error),
  stack: error?.stack,
})

const loaded = import(pathToFileURL(file).href).then(module => {
  if (typeof module[exported] !== 'function') throw new Error(`${file} 没有导出函数 ${exported}`)
  return module[exported]
})
loaded.catch(() => undefined)

parentPort.on('message', async call => {
  try {
    const handler = await loaded
    const result = await handler(call.event, contextOf(call))
    // As JSON, because that is all that leaves Lambda.
    parentPort.postMessage({ result: result === undefined ? 'null' : JSON.stringify(result) })
  } catch (error) {
    parentPort.postMessage({ error: told(error) })
  }
})
