import { randomUUID } from 'node:crypto'
import { appendFileSync, createWriteStream, openSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import type { LambdaSpec } from '../../plan/specs'
import type { Clock } from '../clock/clock'

/** A handler threw, or ran longer than its Timeout. */
class FunctionError extends Error {
  constructor(
    readonly errorType: string,
    message: string,
  ) {
    super(message)
    this.name = 'FunctionError'
  }
}

export type LocalFunction = {
  readonly name: string
  readonly arn: string
  invoke(event: unknown): Promise<unknown>
  close(): Promise<void>
}

type Options = {
  spec: LambdaSpec
  /** The whole environment; nothing of this process's own is seen inside. */
  env: Record<string, string>
  clock: Clock
  /** File that takes what the handler prints. */
  logFile: string
  /** Invocations at a time. */
  concurrency: number
}

type Call = { event: unknown; settle: (answer: Answer) => void }
type Answer = { result: string } | { error: { errorType: string; errorMessage: string; stack?: string } }

const startWorker = ({ spec, env, clock }: Options, log: WriteStream) => {
  const [file = 'index', exported = 'handler'] = spec.Handler.split('.')
  const worker = new Worker(join(__dirname, 'workerMain.mjs'), {
    env,
    stdout: true,
    stderr: true,
    workerData: {
      file: join(spec.folder, `${file}.mjs`),
      exported,
      name: spec.FunctionName,
      memory: spec.MemorySize,
      clock: clock.shared,
    },
  })
  worker.stdout.pipe(log, { end: false })
  worker.stderr.pipe(log, { end: false })
  worker.unref()
  return worker
}

const failed = (errorType: string, errorMessage: string): Answer => ({ error: { errorType, errorMessage } })

/** Sends one event and waits for the answer, the worker's end or the timeout, whichever comes first. */
const ask = (worker: Worker, spec: LambdaSpec, event: unknown) =>
  new Promise<{ answer: Answer; alive: boolean }>(resolve => {
    const finish = (answer: Answer, alive: boolean) => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      resolve({ answer, alive })
    }
    const timer = setTimeout(() => {
      finish(failed('Sandbox.Timedout', `Task timed out after ${spec.Timeout}.00 seconds`), false)
    }, spec.Timeout * 1000)
    worker.once('message', (answer: Answer) => finish(answer, true))
    worker.once('error', error => finish(failed(error.name, error.message), false))
    worker.once('exit', code => finish(failed('Runtime.ExitError', `exited with ${code}`), false))
    const deadline = Date.now() + spec.Timeout * 1000
    worker.postMessage({ event, requestId: randomUUID(), arn: spec.arn, deadline })
  })

const opened = (answer: Answer): unknown => {
  if ('result' in answer) return JSON.parse(answer.result)
  const { errorType, errorMessage, stack } = answer.error
  const error = new FunctionError(errorType, errorMessage)
  if (stack) error.stack = stack
  throw error
}

/** A function as Lambda runs it: each worker takes one event at a time and dies with its timeout. */
export const createFunction = (options: Options): LocalFunction => {
  const { spec, concurrency } = options
  const log = createWriteStream(options.logFile, { fd: openSync(options.logFile, 'a') })
  const idle: Worker[] = []
  const waiting: Call[] = []
  const all = new Set<Worker>()
  let closed = false

  const hire = () => {
    const worker = startWorker(options, log)
    all.add(worker)
    return worker
  }
  const dismiss = (worker: Worker) => {
    all.delete(worker)
    return worker.terminate()
  }
  const serve = async (worker: Worker, { event, settle }: Call) => {
    const { answer, alive } = await ask(worker, spec, event)
    if ('error' in answer) appendFileSync(options.logFile, `${JSON.stringify(answer.error)}\n`)
    if (alive) idle.push(worker)
    else void dismiss(worker)
    settle(answer)
    next()
  }
  const next = () => {
    const free = idle.pop() ?? (all.size < concurrency && waiting.length > 0 ? hire() : undefined)
    const call = free && waiting.shift()
    if (free && call) void serve(free, call)
    else if (free) idle.push(free)
  }
  return {
    name: spec.FunctionName,
    arn: spec.arn,
    invoke: async event => {
      if (closed) throw new FunctionError('Stopped', `${spec.FunctionName} 已经停止`)
      const answer = await new Promise<Answer>(settle => {
        waiting.push({ event, settle })
        next()
      })
      return opened(answer)
    },
    close: async () => {
      closed = true
      for (const { settle } of waiting.splice(0)) settle(failed('Stopped', spec.FunctionName))
      await Promise.all([...all].map(dismiss))
      await finished(log.end())
    },
  }
}
