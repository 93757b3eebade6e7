/** `npm run call -- <function> <operation> '<json>' --as <persona>`: one JSON object on standard output. */
const call = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const as = args.indexOf('--as')
  const persona = as >= 0 ? (args[as + 1] ?? '') : 'officer'
  const [fn = '', op = '', text = '{}'] = as >= 0 ? args.filter((_, i) => i !== as && i !== as + 1) : args
  if (fn === '' || op === '')
    throw new Error("usage: npm run call -- <function> <operation> '<json>' --as <persona>")
  const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 8080}/api/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': persona },
    body: JSON.stringify({ function: fn, data: { op, input: JSON.parse(text) } }),
  })
  const reply = (await response.json()) as { result?: unknown; error?: unknown }
  process.stdout.write(`${JSON.stringify(reply.result ?? { ok: false, ...(reply.error as object) })}\n`)
}

call().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
