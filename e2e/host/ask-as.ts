/** Asks the cloud as somebody of the branch: `askAs(bank.url, 'officer')('officer', 'today.list')`. */
export const askAs =
  (gateway: string, persona: string) =>
  async <T>(fn: string, op: string, input: object = {}): Promise<T> => {
    const response = await fetch(`${gateway}/api/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-persona': persona },
      body: JSON.stringify({ function: fn, data: { op, input } }),
    })
    const { result } = (await response.json()) as { result: { ok: boolean; data: T } }
    if (!result?.ok) throw new Error(`${fn} ${op}: ${JSON.stringify(result)}`)
    return result.data
  }
