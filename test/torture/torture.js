// Runs the torture: npm run torture [-- KIND] [COUNT] [SEED].
import { runBundled } from '../run-bundled.js';

await runBundled('torture');
