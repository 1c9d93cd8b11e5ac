/** Holds a file open under Windows until the file READY is gone: for itself alone, or as Word and scanners do, so that others may read but not replace it. */
// usage: node.exe hold.cjs FILE READY alone|shared
const fs = require('node:fs');
const [file, ready, how] = process.argv.slice(2);
// libuv's UV_FS_O_EXLOCK, which Node does not name.
const alone = 0x10000000;
const held = fs.openSync(file, fs.constants.O_RDWR | (how === 'alone' ? alone : 0));
fs.writeFileSync(ready, '');
const look = setInterval(() => {
  if (fs.existsSync(ready)) return;
  clearInterval(look);
  fs.closeSync(held);
}, 50);
// Nobody waits for it for ever.
setTimeout(() => process.exit(1), 60_000).unref();
