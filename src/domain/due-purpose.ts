import type { Purpose } from './conduct'
import type { DueWords } from './due-words'

/** R79, R125 what a contact is for by why the customer is due: a loan's task makes it 贷后, all else 服务. */
export const duePurpose = ({ taskId }: Pick<DueWords, 'taskId'>): Purpose =>
  taskId === undefined ? 'service' : 'postLoan'
