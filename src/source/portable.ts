/** Names of files that every system can hold. */

/** Windows gives no file the name of a device, whatever its ending. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/** Whether a file can lie at the path on any system: no device, no character that some disk refuses, and not too long. */
export function isPortable(path: string): boolean {
  const steps = path.split('/');
  return (
    path.length <= 200 &&
    steps.every((step) => step !== '' && !isDevice(step) && !/[\p{Cc}\p{Cf}\\:*?"<>|]|[. ]$/u.test(step))
  );
}
