import type { Journal } from '@/domain/journal'

const at = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** The day number by a plain formula, without the domain's words. */
const num = (text: string): number => {
  const m = at(text, 5, 7)
  const y = at(text, 0, 4) - (m <= 2 ? 1 : 0)
  const c = Math.floor(y / 100)
  return (
    365 * y +
    Math.floor(y / 4) -
    c +
    Math.floor(c / 4) +
    Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) +
    at(text, 8, 10) -
    719_469
  )
}

/**
 * Grade and next due day of every journal in one loop over plain arrays: no functions of the domain, the same result.
 * `rest[n - first]` is 1 on rest days; `names[n - first]` is the day as text.
 */
export const bareLoop = (
  journals: readonly Journal[],
  today: string,
  rest: Uint8Array,
  names: readonly string[],
  first: number,
): { grades: string[]; dues: string[] } => {
  const now = num(today)
  const grades: string[] = new Array(journals.length)
  const dues: string[] = new Array(journals.length)
  for (let i = 0; i < journals.length; i++) {
    const j = journals[i] as Journal
    let best = 5
    let expected = 1e9
    for (const need of j.needs) {
      let g = 4
      if (need.demand === 'none') g = 5
      else if (need.demand === 'clear' && need.expectedOn !== null) {
        const on = num(need.expectedOn)
        const n = on - now
        if (on < expected) expected = on
        if (n < -30) g = need.stage === 'intent' ? 4 : 1
        else if (n <= 30) g = 1
        else if (n <= 90) g = 2
        else if (n <= 180) g = 3
      }
      if (g < best) best = g
    }
    if (j.needs.length === 0) best = j.standing === 'none' ? 5 : 4
    const last = num(j.lookedOn ?? j.createdOn)
    let due = last + (best === 1 ? 1 : best === 2 ? 7 : best === 3 ? 15 : best === 4 ? 30 : 365)
    if (rest[due - first] === 1) {
      let before = due
      while (rest[before - first] === 1) before--
      if (best === 2 && before > last) due = before
      else while (rest[due - first] === 1) due++
    }
    if (best !== 5 && !j.refusesContact) {
      const touched = num(j.contactedOn ?? j.createdOn)
      let floor = touched + (best === 1 ? 7 : best === 2 ? 15 : j.isKey ? 30 : 90)
      const agreed = j.next === null ? 0 : num(j.next.on)
      const isAgreed = agreed > floor && agreed <= touched + 90
      if (isAgreed) floor = agreed
      else if (agreed > touched + 90 && touched + 90 > floor) floor = touched + 90
      if (!isAgreed && rest[floor - first] === 1) {
        let before = floor
        while (rest[before - first] === 1) before--
        if (best === 2 && before > touched) floor = before
        else while (rest[floor - first] === 1) floor++
      }
      if (floor < due) due = floor
    }
    if (expected < 1e9) {
      let after = expected + 1
      while (rest[after - first] === 1) after++
      if (after < due) due = after
    }
    if (j.next !== null) due = Math.min(due, num(j.next.on))
    grades[i] = 'ABCDE'[best - 1] as string
    dues[i] = names[due - first] as string
  }
  return { grades, dues }
}
