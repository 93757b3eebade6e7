/** Function `officer`, reminders: asking for messages, own reminders, what was sent and why. */
export const reminder = {} as const
