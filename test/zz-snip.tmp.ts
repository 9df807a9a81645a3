import { snippetsFile } from '#features/snippets.ts';
console.log(JSON.stringify(snippetsFile(),null,1));
