/** Every route, by the operation of GitHub's description that it answers. */
import type { Routes } from '../http.ts';
import { checks } from './checks.ts';
import { contents } from './contents.ts';
import { gitDatabase } from './git.ts';
import { issues } from './issues.ts';
import { pulls } from './pulls.ts';
import { repos } from './repos.ts';
import { reviews } from './reviews.ts';
import { searching } from './search.ts';

export const routes: Routes = {
  ...repos,
  ...contents,
  ...gitDatabase,
  ...issues,
  ...pulls,
  ...reviews,
  ...checks,
  ...searching,
};
