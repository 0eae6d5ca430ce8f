import { startDynamo } from '../../../infra/local/aws/dynamo/dynamo'

/** A program that holds a database until it is interrupted: `node --import tsx databaseHolder.ts FILE`. */
const hold = async (file: string) => {
  const dynamo = await startDynamo(file, [])
  process.on('SIGINT', () => void dynamo.call('DynamoDB', 'ListTables', {}).then(dynamo.stop))
  process.stdout.write(`${dynamo.url}\n`)
}

void hold(process.argv[2] ?? '')
