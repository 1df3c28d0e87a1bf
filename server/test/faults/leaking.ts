/** Loaded into a server before it starts: forgets nothing, ten megabytes a second. */
const kept: Buffer[] = [];
setInterval(() => kept.push(Buffer.alloc(1_000_000, 1)), 100);
