import { contentHash } from '#cloud/content-hash'
import type { Handlers } from '#cloud/serve'
import type { loan as contract } from '@/contract/loan'
import { withReview } from '@/domain/follow-up'
import { entryViewOf, viewOf } from '../customer-view'
import { doingTasks } from '../do-tasks'
import { writeEntry } from '../write-entry'

/** R125 one tap does a loan's task: a note in the journal, hence a look, and the next of its kind. */
export const task: Pick<Handlers<typeof contract>, 'task.done'> = {
  'task.done': async (ctx, input) => {
    const doing = await doingTasks(ctx, input.customerId, [input.taskId], ctx.today)
    const written = await writeEntry(
      ctx,
      input,
      {
        _id: input.id,
        kind: 'followUp',
        at: ctx.now,
        on: ctx.today,
        isLate: false,
        channel: 'N',
        outcome: 'reached',
        note: input.note ?? '',
        next: null,
        answers: [],
        tasks: doing.tasks,
        contentHash: contentHash({ ...input, version: undefined }),
      },
      (journal, t) => doing.write(t, withReview(journal, ctx.today)),
    )
    return { customer: await viewOf(ctx, written.customer), entry: entryViewOf(written.entry) }
  },
}
