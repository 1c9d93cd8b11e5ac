/** Whether four times the input takes no 6.25 times as long, twice the input 2.5 times: a busy machine has five tries. */
export function isLinear(make: (times: number) => () => unknown): boolean {
  const [small, large] = [make(1), make(4)];
  return [1, 2, 3, 4, 5].some(() => time(large) <= Math.max(time(small), 15) * 6.25);
}

/** Milliseconds of the processor. */
function time(action: () => unknown): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
