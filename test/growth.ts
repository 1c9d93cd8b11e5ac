/** Whether sixteen times the input takes no 39 times as long, twice the input 2.5 times: a busy machine has five tries. Less than sixteen times says too little beside what a garbage collection takes. */
export function isLinear(make: (times: number) => () => unknown): boolean {
  const [small, large] = [make(1), make(16)];
  return [1, 2, 3, 4, 5].some(() => time(large) <= Math.max(time(small), 15) * 2.5 ** 4);
}

/** Milliseconds of the processor. */
function time(action: () => unknown): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
