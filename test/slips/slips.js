// Runs the slips: npm run slips [part of a class's name, or all].
import { runBundled } from '../run-bundled.js';

await runBundled('slips');
