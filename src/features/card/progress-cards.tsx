import { monthDayWords } from '@/domain/day-words'
import { STAGE_LABEL } from '@/domain/labels'
import { Card } from '@/ui/card'
import { StepLine } from './step-line'
import type { Service } from './use-card'

type Loan = Service['progress'][number]

/** The step that is under way says so: 审批中. */
const stepWords = ({ stage, state }: Loan['steps'][number]): string =>
  state === 'now' ? `${STAGE_LABEL[stage]}中` : STAGE_LABEL[stage]

/** Since when, and how long it usually takes: `11月18日开始，一般 3-5 个工作日`. */
const noteOf = ({ on, state, usual }: Loan['steps'][number]): string => {
  const day = on === null ? '' : `${monthDayWords(on)}${state === 'now' ? '开始' : ''}`
  const time = usual === null || state !== 'now' ? '' : `一般 ${usual.from}-${usual.to} 个工作日`
  return [day, time].filter(Boolean).join('，')
}

/** Where each loan stands, step by step; only for whoever is confirmed. */
export const ProgressCards = ({ progress }: { progress: Service['progress'] }) => (
  <>
    {progress.map(({ product, steps }, place) => (
      <Card
        // biome-ignore lint/suspicious/noArrayIndexKey: a loan has no other name here, and none comes or goes while one looks
        key={place}
        id={`card-progress-${place}`}
        title={product === '' ? '您的贷款办到哪一步' : `${product}办到哪一步`}
      >
        {steps.map(step => (
          <StepLine
            key={step.stage}
            id={`card-step-${place}-${step.stage}`}
            state={step.state}
            text={stepWords(step)}
            note={noteOf(step)}
          />
        ))}
      </Card>
    ))}
  </>
)
