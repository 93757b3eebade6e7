import { Text, View } from '@tarojs/components'
import { type Day, dayAt, dayNumber } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { LoanTask } from '@/domain/dealing'
import { yuanText } from '@/domain/money'
import type { WorkCalendar } from '@/domain/workday'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Warn } from '@/ui/row'
import { SumLine } from '@/ui/sum-line'
import styles from './loan-line.module.css'
import { type Loan, loanNote, taskNote } from './loan-words'

type LoanLineProps = {
  loan: Loan
  today: Day
  calendar: WorkCalendar
  onOpen: () => void
  onTask: (task: LoanTask) => void
  onRenew: () => void
}

/** A running loan, what it asks for next, and near its maturity the way to a renewal. */
export function LoanLine({ loan, today, calendar, onOpen, onTask, onRenew }: LoanLineProps) {
  const amount = loan.amountFen > 0 ? yuanText(loan.amountFen) : ''
  const tasks = loan.tasks.filter((task, i) => i === 0 || dutyDay(task, calendar) <= today)
  return (
    <View className={cx(styles.loan)}>
      <Press
        id={`loan-${loan.id}`}
        label={`${loan.product} ${amount}，${loanNote(loan, today)}，点按修改`}
        onPress={onOpen}
      >
        <SumLine what={loan.product} amount={amount} />
        <View className={cx(styles.note)}>
          {loanNote(loan, today)}
          {loan.creditUntil && ` · 授信到 ${dayWords(loan.creditUntil, today)}`}
        </View>
        {loan.isOverdue && (
          <View className={cx(styles.note)}>
            <Warn>按行内流程处理</Warn>
          </View>
        )}
      </Press>
      {tasks.map(task => (
        <TaskLine
          key={task.id}
          task={task}
          on={dutyDay(task, calendar)}
          today={today}
          onPress={() => onTask(task)}
        />
      ))}
      {loan.isRenewalDue && (
        <Press id={`renew-${loan.id}`} label="开续贷需求" className={cx(styles.renew)} onPress={onRenew}>
          <Text>要不要续贷？开一个续贷需求</Text>
        </Press>
      )}
    </View>
  )
}

const dutyDay = (task: LoanTask, calendar: WorkCalendar): Day =>
  dayAt(calendar.previousWorkday(dayNumber(task.on)))

type TaskLineProps = { task: LoanTask; on: Day; today: Day; onPress: () => void }

function TaskLine({ task, on, today, onPress }: TaskLineProps) {
  const words = taskNote(task, today)
  const when = dayWords(on, today)
  return (
    <Press
      id={`task-${task.id}`}
      label={`${when} ${words}，做好了就点一下`}
      className={cx(styles.task)}
      onPress={onPress}
    >
      <View className={cx(styles.tick)}>
        <Icon name="check" size={14} />
      </View>
      <Text className={cx(styles.words)}>
        {on < today ? <Warn>{when}</Warn> : when} {words}
      </Text>
    </Press>
  )
}
