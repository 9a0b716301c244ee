import * as z from 'zod/mini';

// The pages' policy forbids code made from text (safety.md A4, A13). This has to run before the first schema is made, so
// the module that makes it imports this one first.
z.config({ jitless: true });
