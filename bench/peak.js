// Loaded before a program that is measured: it tells its peak memory (KiB) as it ends.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}`));
