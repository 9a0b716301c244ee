/** Import this first in every entrypoint: the pages' policy forbids code made from text, so zod must not try (safety.md A4). */
import '../domain/jitless-zod.ts';
