/** Whether long work leaves room for other work: for tests, which assert no times. */

/** How often other work had its turn while `work` went on, and what came of it. */
export async function turnsDuring<T>(work: () => Promise<T>): Promise<{ turns: number; result: T }> {
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  try {
    const result = await work();
    return { result, turns };
  } finally {
    clearInterval(other);
  }
}
