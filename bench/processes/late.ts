/** Loaded into the server before it starts: a start that is slower on purpose. */
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
