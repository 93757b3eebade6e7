import { resolve } from 'node:path'
import { deployPlan } from '../../config/deploy'
import { deploySteps, neededNames, type Step } from '../../config/deploy/steps'

type Environment = Readonly<Record<string, string | undefined>>

const FUNCTIONS = resolve(__dirname, '../../cloudfunctions')

const line = (step: Step): string =>
  'byHand' in step ? `  [ ] ${step.byHand}` : `  ${step.call} ${JSON.stringify(step.params)}`

/** The printed plan, and the names that the environment lacks. */
export const dryRun = (env: Environment): { text: string; missing: string[] } => {
  const stages = deploySteps(deployPlan, FUNCTIONS).filter(({ steps }) => steps.length > 0)
  const missing = neededNames(deployPlan).filter(name => !env[name])
  const parts = stages.map(({ title, steps }, i) => [`${i + 1}. ${title}`, ...steps.map(line)].join('\n'))
  const found =
    missing.length === 0 ? 'Nothing is missing.' : `Missing in the environment: ${missing.join(', ')}`
  return { text: `${parts.join('\n\n')}\n\n${found}\n`, missing }
}

/** `npm run deploy -- --dry-run [--check]`: what a deployment would do; with --check, 1 if it could not. */
export const deploy = (args: string[], env: Environment, write: (text: string) => void): number => {
  if (!args.includes('--dry-run')) {
    write('Nothing is sent from here: npm run deploy -- --dry-run [--check] prints the plan.\n')
    return 1
  }
  const { text, missing } = dryRun(env)
  write(text)
  return args.includes('--check') && missing.length > 0 ? 1 : 0
}

if (process.argv[1] === __filename) {
  process.exitCode = deploy(process.argv.slice(2), process.env, text => void process.stdout.write(text))
}
