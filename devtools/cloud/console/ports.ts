import type { Clock } from '../clock'
import type { DeployPlan } from '../deploy-plan'
import type { Engine } from '../engine'
import type { Personas } from '../gateway/api'
import type { OpenApi } from '../open-api/answers'
import type { Counters } from '../stats'
import type { TimeMachine } from '../timers/time-machine'
import type { Watch } from '../watch/watch'

/** What the console shows and moves. */
export type ConsolePorts = {
  engine: Engine
  counters: Counters
  plan: DeployPlan
  personas: Personas
  clock: Clock
  time: TimeMachine
  openApi: OpenApi
  watch: Watch
  functionsDir: string
}

/** Looks at the database without being counted among what functions read. */
export const unobserved = <T>({ counters }: ConsolePorts, look: () => T): T => {
  const before = counters.read.documentsRead
  try {
    return look()
  } finally {
    counters.read.documentsRead = before
  }
}
