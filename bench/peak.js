// Loaded before a program that is measured: it tells its seconds of the processor and its peak memory (KiB) as it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\nprocessor ${(userCPUTime + systemCPUTime) / 1e6} peak ${maxRSS}`);
});
