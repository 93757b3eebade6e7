/** What may be logged of a fault: names, codes and our own places in the code; never messages, which may quote data. */
const describe = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { fault: typeof error }
  const errCode: unknown = 'errCode' in error ? error.errCode : undefined
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    fault: error.name,
    errCode,
    at: places.slice(0, 4).map(line => line.trim().replace(/\(.*[\\/]/, '(')),
  }
}

/** One JSON line for the cloud's log, without personal data. */
export const logFault = (where: string, error: unknown): void => {
  console.error(JSON.stringify({ level: 'error', where, ...describe(error) }))
}

/** Something that must not happen and was survived: a document that a client planted. */
export const raiseAlarm = (what: string, id: string): void => {
  console.error(JSON.stringify({ level: 'alarm', what, id }))
}
