import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import type { TableSpec } from '../../plan/specs'
import { freePort } from '../../run/freePort'
import { endOrphan, noteWorker } from '../../run/orphanDatabase'
import { type DynamoCall, DynamoError, dynamoClient } from './dynamoClient'

const binary = () => {
  try {
    return createRequire(__filename).resolve('@dynoxide/linux-x64/dynoxide')
  } catch {
    throw new Error(
      `本地运行的数据库只有 linux-x64 版本，这台机器是 ${process.platform}-${process.arch}。请换一台机器。`,
    )
  }
}

type Described = { Table: { GlobalSecondaryIndexes?: { IndexName: string }[]; LatestStreamArn?: string } }

const describe = async (call: DynamoCall, TableName: string) => {
  try {
    return (await call<Described>('DynamoDB', 'DescribeTable', { TableName })).Table
  } catch (error) {
    if (error instanceof DynamoError && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

const indexNames = (indexes: { IndexName: string }[] = []) =>
  indexes
    .map(({ IndexName }) => IndexName)
    .sort()
    .join()

const create = async (call: DynamoCall, spec: TableSpec) => {
  const { TimeToLiveSpecification, StreamSpecification, Replicas, SSESpecification, Tags, ...rest } = spec
  await call('DynamoDB', 'CreateTable', {
    ...rest,
    ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
  })
  if (TimeToLiveSpecification) {
    await call('DynamoDB', 'UpdateTimeToLive', { TableName: spec.TableName, TimeToLiveSpecification })
  }
}

const ensure = async (call: DynamoCall, spec: TableSpec) => {
  const table = await describe(call, spec.TableName)
  if (!table) return create(call, spec)
  if (indexNames(table.GlobalSecondaryIndexes) === indexNames(spec.GlobalSecondaryIndexes)) return
  throw new Error(`本地数据里 ${spec.TableName} 的索引和模板不同。请加 --fresh 重新开始（会清空本地数据）。`)
}

const untilReady = async (call: DynamoCall, child: ChildProcess) => {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`dynoxide 没有启动成功（退出码 ${child.exitCode}）`)
    const ready = await call('DynamoDB', 'ListTables', {}).then(
      () => true,
      () => false,
    )
    if (ready) return
    await wait(25)
  }
  throw new Error('dynoxide 在 5 秒内没有启动成功')
}

export type Dynamo = { url: string; call: DynamoCall; stop(): Promise<void> }

/** Starts dynoxide on the file and makes the tables that are not there yet. */
export const startDynamo = async (dbFile: string, tables: TableSpec[]): Promise<Dynamo> => {
  await endOrphan(dbFile)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['serve', '--port', String(port), '--db-path', dbFile]
  // In a group of its own: a terminal's Ctrl-C goes to all of ours, and what runs on the database ends before it.
  const child = spawn(binary(), args, { stdio: 'ignore', detached: true })
  const exited = once(child, 'exit')
  const forget = noteWorker(dbFile, child.pid ?? 0)
  const kill = () => void child.kill()
  process.once('exit', kill)
  const call = dynamoClient(url)
  await untilReady(call, child)
  await Promise.all(tables.map(spec => ensure(call, spec)))
  return {
    url,
    call,
    stop: async () => {
      process.off('exit', kill)
      child.kill()
      await exited
      forget()
    },
  }
}

/** Where a table's changes can be read. */
export const streamOf = async (call: DynamoCall, tableName: string) =>
  (await describe(call, tableName))?.LatestStreamArn
