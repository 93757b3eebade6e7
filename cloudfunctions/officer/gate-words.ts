import type { GateRefusal } from '@/domain/gate'

/** What an officer reads when the re-grade gate (R19) does not let an entry pass. */
export const GATE_WORDS: Readonly<Record<GateRefusal, string>> = {
  answerMissing: '联系上了，请回答客户的需求和预计放款日。',
  answerOnAttempt: '未接通或备注不改需求；联系上再回答。',
  answeredTwice: '同一个需求回答了两次。',
  unknownNeed: '这个需求已经不在了，请刷新后再试。',
  dayPassed: '预计放款日已经过了，请约定新的日子。',
  dayTooFar: '预计放款日太远，最多十年以内。',
  dayWithoutDemand: '只有明确的需求才有预计放款日。',
  tooManyNeeds: '一位客户最多 20 个在谈需求。',
}
