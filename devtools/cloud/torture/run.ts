import { torture } from './torture'

/** `npm run torture [-- rounds]`: progress to the error stream, one JSON line of counts at the end. */
const rounds = Number(process.argv[2] ?? 200)
torture(rounds, line => process.stderr.write(`${line}\n`)).then(report => {
  process.stdout.write(`${JSON.stringify(report)}\n`)
  process.exit(report.lost + report.half + report.invented === 0 && report.rounds === rounds ? 0 : 1)
})
