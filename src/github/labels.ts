/** Labels of the repository, and those that an issue or a pull request has. */
import * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { Client } from './connect.ts';
import { type Host, HostError, type RepositoryLabel } from './host.ts';
import { once } from './remember.ts';
import * as shapes from './shapes.ts';
import type { Told } from './told.ts';

type Labels = Pick<Host, 'labelsOf' | 'labelsBy' | 'ensureLabels' | 'addLabels' | 'removeLabel'>;

export function labelsOf(
  ask: Ask,
  { rest }: Client,
  here: { owner: string; repo: string },
  told: Told,
): Labels {
  const ensure = async ({ name, color, description }: RepositoryLabel) => {
    const find = async () => {
      try {
        return await ask.one('read a label', shapes.label, rest.issues.getLabel, { ...here, name });
      } catch (error) {
        if (error instanceof HostError && error.status === 404) return undefined;
        throw error;
      }
    };
    const label = { ...here, name, color, description };
    try {
      await once(() => ask.once('create a label', shapes.label, rest.issues.createLabel, label), find);
    } catch (error) {
      // It is there; or the token may not make one, and another made it.
      if (!(error instanceof HostError && [403, 404, 422].includes(error.status))) throw error;
      if (!/already_exists/.test(error.said) && !(await find())) throw error;
    }
  };
  /** Makes several in one request. */
  const makeAll = async (repository: string, labels: readonly RepositoryLabel[]) => {
    const fields = labels.map((_, i) => `l${i}: createLabel(input: $l${i}) { label { name } }`);
    const declared = labels.map((_, i) => `$l${i}: CreateLabelInput!`);
    const shape = v.object(
      v.entriesFromList(
        labels.map((_, i) => `l${i}`),
        v.object({ label: shapes.label }),
      ),
    );
    const inputs = labels.map((label, i) => [`l${i}`, { ...label, repositoryId: repository }]);
    const query = `mutation (${declared.join(', ')}) { ${fields.join(' ')} }`;
    await ask.graphql('create a label', shape, query, Object.fromEntries(inputs), 0);
  };

  return {
    labelsOf: async (issue) =>
      (
        await ask.all('list labels', shapes.labels, rest.issues.listLabelsOnIssue, {
          ...here,
          issue_number: issue,
          per_page: 100,
        })
      ).map(({ name }) => name),
    async labelsBy(issue, login) {
      const events = await ask.all('list labels', shapes.events, rest.issues.listEvents, {
        ...here,
        issue_number: issue,
        per_page: 100,
      });
      const last = new Map<string, string | undefined>();
      for (const { event, label, actor } of events)
        if (event === 'labeled' && label?.name) last.set(label.name, actor?.login);
      return [...last].flatMap(([name, by]) => (by === login ? [name] : []));
    },
    async ensureLabels(labels) {
      const absent = labels.filter(({ name }) => !told.labels?.has(name.toLowerCase()));
      if (absent.length > 1 && told.labels && told.repository) {
        try {
          return await makeAll(told.repository, absent);
        } catch (error) {
          // Whichever of them are there by now are found to be there.
          if (!(error instanceof HostError)) throw error;
        }
      }
      await Promise.all(absent.map(ensure));
    },
    async addLabels(issue, names) {
      await ask.one('add labels', shapes.labels, rest.issues.addLabels, {
        ...here,
        issue_number: issue,
        labels: [...names],
      });
    },
    removeLabel: (issue, name) =>
      ask.remove(
        'remove a label',
        rest.issues.removeLabel,
        { ...here, issue_number: issue, name },
        shapes.labels,
      ),
  };
}
