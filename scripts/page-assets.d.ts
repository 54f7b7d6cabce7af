import type { Plugin } from 'vitest/config';

export function pageAssets(): Plugin;
