import { enclosed } from './enclosed.ts';

/** `(EMNLP 2022)`. */
export const paren = enclosed('paren', /\([^()\n]{1,120}\)|（[^（）\n]{1,120}）/g, '(', ')');
