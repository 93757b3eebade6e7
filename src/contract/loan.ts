/** Function `officer`, running loans: dealings, their tasks, the calendar of what matures (R125). */
export const loan = {} as const
