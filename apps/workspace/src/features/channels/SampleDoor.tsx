import type { SampleState } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Bone, Button, ButtonLink, DataList, QueryError, Said, Skeleton } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount } from '../../text/index.ts';
import { loadSample, removeSample, sampleQuery } from './queries.ts';
import { useChange } from './useChange.ts';

/** Said by the fictional customers. */
const PEEK = ['Is there a quieter disc?', 'A bicycle should not need a login.', 'A correct date is all I ask for.'];

/** The first way: a fictional company, loaded and removed by one press each. */
export function SampleDoor() {
  const { slug } = useWorkspace();
  const sample = useQuery(sampleQuery(slug));
  return (
    <section className="door" aria-labelledby="door-sample">
      <h2 id="door-sample" className="text-16">
        Try with sample data
      </h2>
      <p className="text-ink-2">
        Wrenfield, a fictional maker of cargo bicycles, and what its customers said. Explore every screen. Remove it all
        with one button.
      </p>
      {sample.isPending ? <SampleBones /> : null}
      {sample.isError ? (
        <QueryError
          error={sample.error}
          what="The sample could not be asked for."
          onRetry={() => void sample.refetch()}
        />
      ) : null}
      {sample.data ? <SampleBody sample={sample.data} /> : null}
    </section>
  );
}

function SampleBody({ sample }: { sample: SampleState }) {
  const { loaded, interactions, people } = sample;
  return (
    <>
      <div className="mt-3.5 grid gap-2 text-ink-2">
        {PEEK.map((words) => (
          <Said key={words} size={15} lang="en" excerpt>
            {words}
          </Said>
        ))}
      </div>
      <div className="mt-3.5 border-t border-line pt-2">
        <DataList
          items={[
            ['Channels', '5'],
            ['Weeks of talk', '9'],
            ['Customers', loaded ? formatCount(people) : 'about 900'],
            ['Things they said', loaded ? formatCount(interactions) : 'about 3,000'],
          ]}
        />
      </div>
      <SampleFoot loaded={loaded} interactions={interactions} />
    </>
  );
}

function SampleFoot({ loaded, interactions }: { loaded: boolean; interactions: number }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const load = useChange({ change: loadSample, done: () => 'The sample is here. It is being read now.' });
  const remove = useChange({
    change: removeSample,
    done: ({ removed }) => `The sample is gone: ${counted(removed, 'message')}, and all that was understood of them.`,
  });
  useKeys(
    [{ keys: '1', does: 'load the sample', run: () => load.mutate(), shown: true }],
    'screen',
    !loaded && mayWrite,
  );
  if (loaded) {
    return (
      <div className="door-foot">
        <ButtonLink size="large" to={paths.inbox(slug)}>
          Open the sample
        </ButtonLink>
        {mayWrite ? (
          <Button
            kind="quiet"
            harm
            className="-ml-2"
            busy={remove.isPending && 'Removing it…'}
            onClick={() => remove.mutate()}
          >
            Remove all {counted(interactions, 'message')}
          </Button>
        ) : null}
      </div>
    );
  }
  return (
    <div className="door-foot">
      {mayWrite ? (
        <Button size="large" keys="1" busy={load.isPending && 'Loading the sample…'} onClick={() => load.mutate()}>
          Load the sample
        </Button>
      ) : (
        <span className="text-12 text-ink-3">Whoever may write here can load it.</span>
      )}
    </div>
  );
}

function SampleBones() {
  return (
    <div className="mt-4">
      <Skeleton label="Looking for the sample">
        <Bone className="mb-4 w-[80%]" />
        <Bone className="mb-4 w-[60%]" />
        <Bone className="w-[72%]" />
      </Skeleton>
    </div>
  );
}
