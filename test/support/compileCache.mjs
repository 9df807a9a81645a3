/**
 * Keeps the compiled sources for the next run of the tests, those of the servers that tests start too. Not while coverage is
 * counted, which would be less exact; a Node without such a cache goes without.
 */
import module from 'node:module';
import { join } from 'node:path';

if (process.env.NODE_V8_COVERAGE === undefined && module.enableCompileCache !== undefined) {
  process.env.NODE_COMPILE_CACHE ??= join(
    import.meta.dirname,
    '../../node_modules/.cache/compiled',
  );
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
