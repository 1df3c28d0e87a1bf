import { log } from '../src/platform/log.ts';

// A test that provokes trouble expects it; its report is the assertion.
log.level = 'silent';
