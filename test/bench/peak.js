// Loaded into a measured Node.js process: at its end, notes its peak memory and processor time in the file DIRECTIONS_BENCH_PEAK.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  // maxRSS is in KiB on every system.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(process.env.DIRECTIONS_BENCH_PEAK, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
