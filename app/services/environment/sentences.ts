/** What an error says to the person who started this. Some say nothing themselves, but the errors in them do. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A failed query says its whole SQL; why it failed is in its cause.
  if (error.message.startsWith('Failed query') && error.cause) return sentenceOf(error.cause)
  if (error.message) return error.message
  if (error instanceof AggregateError && error.errors.length > 0)
    return [...new Set(error.errors.map(sentenceOf))].join('\n')
  if (error.cause) return sentenceOf(error.cause)
  const { code } = error as NodeJS.ErrnoException
  return `The start failed and gave no reason but ${code ?? error.name}. LOG_LEVEL=debug may tell more.`
}

/** Why the server can't listen where it should, and which setting says where. */
export function notListening(
  { code, message }: NodeJS.ErrnoException,
  { port, host }: { port: number; host: string | undefined },
): string {
  const other = `PORT=${port === 8080 ? 8081 : 8080}`
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or set PORT to another, such as ${other}.`
    case 'EACCES':
      return `PORT is ${port}, which this user may not listen on. Take one above 1023, such as ${other}, and let a proxy in front listen on ${port}.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST is "${host}", which is no name or address of this machine. Leave it out to listen everywhere, or set one such as HOST=127.0.0.1.`
    default:
      return `The server cannot listen at HOST "${host ?? ''}", PORT ${port}: ${message}`
  }
}
