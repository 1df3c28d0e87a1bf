/** Loaded into a process before it starts: a start that is slower on purpose, by more than a busy machine makes it by itself. */
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
