/** Which page of a list an address asks for: 1, 2, 3 … */
export function readPage(searchParams: URLSearchParams): number {
  const asked = Number(searchParams.get('page'))
  return Number.isInteger(asked) && asked > 0 && asked <= 100_000 ? asked : 1
}
