/** Commit statuses, check runs and workflow runs. */
import {
  type Call,
  created,
  HttpError,
  invalid,
  notFound,
  ok,
  optionalText,
  paged,
  type Reply,
  type Routes,
  repositoryOf,
  text,
} from '../http.ts';
import { annotation, checkRun, simpleStatus, status, workflowRun } from '../render/checks.ts';
import { apiUrl, minimalRepository } from '../render/repository.ts';
import type { Annotation, CheckRun, Status } from '../state.ts';

async function shaOf(call: Call): Promise<string> {
  const name = (call.params.ref ?? call.params.sha) as string;
  const sha = await repositoryOf(call).git.resolve(name);
  if (!sha) throw new HttpError(422, `No commit found for SHA: ${name}`);
  return sha;
}

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
async function createStatus(call: Call): Promise<Reply> {
  const { world, viewer } = call;
  const repository = repositoryOf(call);
  const sha = await shaOf(call);
  const description = optionalText(call, 'description') ?? null;
  if (description && [...description].length > 140) {
    throw invalid('Status', 'custom', 'description', 'description is too long (maximum is 140 characters)');
  }
  const context = optionalText(call, 'context') ?? 'default';
  const same = repository.statuses.filter((one) => one.sha === sha && one.context === context);
  if (same.length >= 1000)
    throw invalid(
      'Status',
      'custom',
      undefined,
      'This SHA and context has reached the maximum number of statuses.',
    );
  const made: Status = {
    id: world.id(),
    sha,
    state: text(call, 'state') as Status['state'],
    context,
    description,
    targetUrl: optionalText(call, 'target_url') ?? null,
    creator: viewer.token?.account ?? world.account('ghost'),
    createdAt: world.now(),
  };
  repository.statuses.push(made);
  return created(status(world, repository, made));
}

/** One word for all contexts, each by its latest: https://docs.github.com/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
async function combined(call: Call): Promise<Reply> {
  const { world } = call;
  const repository = repositoryOf(call);
  const sha = await shaOf(call);
  const latest = new Map(
    repository.statuses.filter((one) => one.sha === sha).map((one) => [one.context, one]),
  );
  const states = [...latest.values()].map((one) => one.state);
  const failed = states.some((one) => one === 'error' || one === 'failure');
  const state = failed
    ? 'failure'
    : states.length === 0 || states.includes('pending')
      ? 'pending'
      : 'success';
  const url = `${apiUrl(world, repository)}/commits/${sha}`;
  return paged(
    call,
    [...latest.values()],
    (one) => simpleStatus(world, repository, one),
    (statuses, total) => ({
      state,
      statuses,
      sha,
      total_count: total,
      repository: minimalRepository(world, repository),
      commit_url: url,
      url: `${url}/status`,
    }),
  );
}

const ANNOTATIONS_A_REQUEST = 50;
const OUTPUT_CHARACTERS = 65_535;

/** Puts what the request says into the run; the limits are those of https://docs.github.com/rest/checks/runs#create-a-check-run */
function fill(call: Call, run: CheckRun): void {
  const { body, world } = call;
  const conclusion = optionalText(call, 'conclusion');
  run.status = optionalText(call, 'status') ?? run.status;
  if (conclusion !== undefined) Object.assign(run, { status: 'completed', conclusion });
  if (run.status === 'completed') {
    if (run.conclusion === null)
      throw new HttpError(422, `Invalid request.\n\n"conclusion" wasn't supplied.`);
    run.completedAt = optionalText(call, 'completed_at') ?? run.completedAt ?? world.now();
  }
  run.name = optionalText(call, 'name') ?? run.name;
  run.detailsUrl = optionalText(call, 'details_url') ?? run.detailsUrl;
  run.externalId = optionalText(call, 'external_id') ?? run.externalId;
  const output = body.output as
    | { title?: string; summary?: string; text?: string; annotations?: Annotation[] }
    | undefined;
  if (!output) return;
  const { title, summary, text: details, annotations = [] } = output;
  if (annotations.length > ANNOTATIONS_A_REQUEST) {
    throw new HttpError(
      422,
      `Invalid request.\n\nNo more than ${ANNOTATIONS_A_REQUEST} items are allowed; ${annotations.length} were supplied.`,
    );
  }
  for (const [field, value] of [
    ['summary', summary],
    ['text', details],
  ] as const) {
    if (value !== undefined && [...value].length > OUTPUT_CHARACTERS) {
      throw new HttpError(
        422,
        `Invalid request.\n\nOnly ${OUTPUT_CHARACTERS} characters are allowed; ${value.length} were supplied for ${field}.`,
      );
    }
  }
  run.title = title ?? run.title;
  run.summary = summary ?? run.summary;
  run.text = details ?? run.text;
  // Each request adds to what was there: https://docs.github.com/rest/checks/runs#update-a-check-run
  run.annotations.push(...annotations);
}

async function createRun(call: Call): Promise<Reply> {
  const { world } = call;
  const repository = repositoryOf(call);
  const sha = await repository.git.resolve(text(call, 'head_sha'));
  if (!sha) throw new HttpError(422, `No commit found for SHA: ${call.body.head_sha}`);
  const run: CheckRun = {
    id: world.id(),
    name: text(call, 'name'),
    sha,
    status: 'queued',
    conclusion: null,
    startedAt: optionalText(call, 'started_at') ?? world.now(),
    completedAt: null,
    detailsUrl: null,
    externalId: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  fill(call, run);
  repository.checkRuns.push(run);
  return created(checkRun(world, repository, run));
}

function runOf(call: Call): CheckRun {
  const found = repositoryOf(call).checkRuns.find(({ id }) => id === Number(call.params.check_run_id));
  if (!found) throw notFound();
  return found;
}

async function listRuns(call: Call): Promise<Reply> {
  const { world, query } = call;
  const repository = repositoryOf(call);
  const sha = await shaOf(call);
  const [name, wanted] = [query.get('check_name'), query.get('status')];
  const of = repository.checkRuns.filter(
    (one) => one.sha === sha && (!name || one.name === name) && (!wanted || one.status === wanted),
  );
  // The latest of each name, unless all are asked for.
  const shown = query.get('filter') === 'all' ? of : [...new Map(of.map((one) => [one.name, one])).values()];
  return paged(
    call,
    shown,
    (one) => checkRun(world, repository, one),
    (check_runs, total_count) => ({ total_count, check_runs }),
  );
}

async function listWorkflowRuns(call: Call): Promise<Reply> {
  const { world, query } = call;
  const repository = repositoryOf(call);
  const [event, branch, sha] = [query.get('event'), query.get('branch'), query.get('head_sha')];
  const found = repository.runs.filter(
    (one) =>
      (!event || one.event === event) &&
      (!branch || one.headBranch === branch) &&
      (!sha || one.headSha === sha),
  );
  const shown = await Promise.all(found.map((one) => workflowRun(world, repository, one)));
  return paged(
    call,
    shown,
    (one) => one,
    (workflow_runs, total_count) => ({ total_count, workflow_runs }),
  );
}

export const checks: Routes = {
  'repos/create-commit-status': createStatus,
  'repos/list-commit-statuses-for-ref': async (call) => {
    const repository = repositoryOf(call);
    const sha = await shaOf(call);
    const newestFirst = repository.statuses.filter((one) => one.sha === sha).reverse();
    return paged(call, newestFirst, (one) => status(call.world, repository, one));
  },
  'repos/get-combined-status-for-ref': combined,
  'checks/create': createRun,
  'checks/get': (call) => ok(checkRun(call.world, repositoryOf(call), runOf(call))),
  'checks/update': (call) => {
    const run = runOf(call);
    fill(call, run);
    return ok(checkRun(call.world, repositoryOf(call), run));
  },
  'checks/list-for-ref': listRuns,
  'checks/list-annotations': (call) => {
    const run = runOf(call);
    return paged(call, run.annotations, (one) => annotation(call.world, repositoryOf(call), run, one));
  },
  'actions/get-workflow-run': async (call) => {
    const repository = repositoryOf(call);
    const found = repository.runs.find(({ id }) => id === Number(call.params.run_id));
    if (!found) throw notFound();
    return ok(await workflowRun(call.world, repository, found));
  },
  'actions/list-workflow-runs-for-repo': listWorkflowRuns,
};
