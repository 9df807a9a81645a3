import { serve } from './serve.ts';

serve(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio');
