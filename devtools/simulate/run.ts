import { numberOption } from '../cloud/cli/args'
import { MOST_DAYS } from './calendar-2026'
import { simulate } from './simulate'

/** `npm run simulate -- --days 365 --seed 1`: progress on stderr, one JSON at the end; exit 1 where something did not hold. */
const run = async (args: readonly string[]): Promise<void> => {
  const outcome = await simulate({
    days: numberOption(args, 'days', 7, [1, MOST_DAYS]),
    seed: numberOption(args, 'seed', 1, [0, 1_000_000]),
    officers: 12,
    each: 500,
    others: 94_000,
    say: line => void process.stderr.write(`${line}\n`),
  })
  process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
  process.exitCode = outcome.isHeld ? 0 : 1
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
